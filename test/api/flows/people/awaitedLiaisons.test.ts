import { AWAITED_DAYS } from '../../../../api/flows/people/identifyAwaited.ts';
import { saveLiaisons, type Deps } from '../../../../api/flows/people/keepLiaisons.ts';
import { meetPerson } from '../../../../api/flows/people/meetPerson.ts';
import type { AuditEntry } from '../../../../contract/audit.ts';
import type { Found } from '../../../../contract/directory.ts';
import type { LiaisonList } from '../../../../contract/liaisons.ts';

const ANNA = 'anna@company.test';
const anna = { address: ANNA, name: 'Anna B.', regions: ['DACH'] };
const [OLD, NEW] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const bo = { id: 'cccccccc-0000-4000-8000-000000000003', name: 'Bo', regions: null };

/** A list of liaisons on a clock of its own, and what is known of addresses. */
function company({ holders = {}, directory }: { holders?: Record<string, string>; directory?: Found } = {}) {
  let list: LiaisonList = { items: [bo], awaited: [], moved: [] };
  let version = 0;
  let now = new Date('2026-11-22T12:00:00Z');
  const known = new Map(Object.entries(holders));
  const contested = new Set<string>();
  const audited: Omit<AuditEntry, 'id'>[] = [];
  const complaints: string[] = [];
  const races: (() => void)[] = [];
  const deps = {
    tenant: 't',
    now: () => now,
    readLiaisons: () => Promise.resolve({ value: list, etag: String(version) }),
    findLiaisonList: () => Promise.resolve(list),
    replaceLiaisons: ({ value, etag }: { value: LiaisonList; etag: string }) => {
      races.shift()?.();
      if (etag !== String(version)) return Promise.resolve('changed-meanwhile' as const);
      list = value;
      version += 1;
      return Promise.resolve({ value, etag: String(version) });
    },
    everyMatch: () =>
      Promise.resolve((address: string) => {
        const id = known.get(address);
        return id === undefined ? undefined : { id, contested: contested.has(address) };
      }),
    rememberMatch: ({ id }: { id: string }, address: string) => {
      const holder = known.get(address) ?? id;
      known.set(address, holder);
      if (holder === id) return Promise.resolve('theirs' as const);
      contested.add(address);
      return Promise.resolve('somebody-else' as const);
    },
    findPerson: directory && (() => Promise.resolve(directory)),
    addAuditEntry: (entry: Omit<AuditEntry, 'id'>) => Promise.resolve(void audited.push(entry)),
    complain: (what: string) => void complaints.push(what),
  } satisfies Deps & Parameters<typeof meetPerson>[0];
  return {
    audited,
    complaints,
    contested,
    list: () => list,
    pass: (days: number) => (now = new Date(now.getTime() + days * 86_400_000)),
    /** Somebody else is faster with this, once. */
    faster: (change: (before: LiaisonList) => LiaisonList) =>
      races.push(() => {
        list = change(list);
        version += 1;
      }),
    save: (awaited: LiaisonList['awaited'] | undefined, items = list.items) =>
      saveLiaisons(deps, { items, ...(awaited && { awaited }) }, String(version)),
    remember: (id: string) => deps.rememberMatch({ id }, ANNA),
    comes: (id: string, userPrincipalName: string | undefined = ANNA) =>
      meetPerson(deps, { tenant: 't', id, name: 'Anna Berg', userPrincipalName }),
  };
}

describe('a liaison who is named by address', () => {
  it('is awaited while nobody knows whose it is, and is a liaison from the first visit on', async () => {
    const { save, comes, list, audited } = company();
    expect(await save([anna])).toMatchObject({ kind: 'liaisons' });
    expect(list()).toMatchObject({ items: [bo], awaited: [{ ...anna, until: '2026-12-22' }] });
    await comes(OLD, 'somebody.else@company.test');
    expect(list().items).toEqual([bo]);
    await Promise.all([comes(OLD, ANNA.toUpperCase()), comes(OLD)]);
    expect(list()).toEqual({
      items: [bo, { id: OLD, name: 'Anna B.', regions: ['DACH'], address: ANNA }],
      awaited: [],
      moved: [],
    });
    expect(audited).toMatchObject([
      {
        by: null,
        act: 'liaison-arrived',
        details: { liaison: 'Anna B.', address: ANNA, account: 'Anna Berg' },
      },
    ]);
  });

  it('is a liaison at once where they have been here before, or the directory knows them', async () => {
    const here = company({ holders: { [ANNA]: OLD } });
    await here.save([anna]);
    expect(here.list()).toMatchObject({ items: [bo, { id: OLD, address: ANNA }], awaited: [] });
    const asked = company({
      holders: { [ANNA]: OLD },
      directory: { kind: 'person', person: { id: NEW.toUpperCase() } },
    });
    await asked.save([anna]);
    // The directory knows whose an address is today.
    expect(asked.list().items).toMatchObject([bo, { id: NEW }]);
  });

  it('is told to be wrong at the field: nobody has the address, several have, or it is a liaison already', async () => {
    const path = 'awaited[0].address';
    expect(await company({ directory: { kind: 'nobody' } }).save([anna])).toMatchObject({
      path,
      message: expect.stringContaining('nobody in the directory') as string,
    });
    expect(await company({ directory: { kind: 'several' } }).save([anna])).toMatchObject({ path });
    const twice = company({ holders: { [ANNA]: bo.id } });
    expect(await twice.save([anna])).toMatchObject({ path, message: 'is Bo, who is a liaison already' });
    expect(twice.list().awaited).toEqual([]);
    const unclear = company({ holders: { [ANNA]: OLD } });
    unclear.contested.add(ANNA);
    expect(await unclear.save([anna])).toMatchObject({ path });
  });

  it('is awaited where the directory does not answer, which stands in the log of the server', async () => {
    const { save, list, complaints } = company({ directory: { kind: 'no-answer', why: 'busy' } });
    await save([anna]);
    expect(list().awaited).toHaveLength(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).not.toContain('anna');
  });

  it(`is awaited for ${AWAITED_DAYS} days: who gets the address later is nobody whom the owner meant`, async () => {
    const { save, comes, list, pass } = company();
    await save([anna]);
    pass(AWAITED_DAYS + 1);
    await comes(NEW);
    expect(list()).toMatchObject({ items: [bo], awaited: [{ until: '2026-12-22' }] });
    // Saved again with its day it waits no longer; entered anew it does.
    await save(list().awaited);
    expect(list().awaited).toMatchObject([{ until: '2026-12-22' }]);
    await save([anna]);
    expect(list().awaited).toMatchObject([{ until: '2027-01-22' }]);
    expect(await save([{ ...anna, until: '2028-01-01' }])).toMatchObject({ path: 'awaited[0].until' });
  });

  it('hands nothing on to whoever gets the address after them; the owner sees that somebody has', async () => {
    const { save, comes, list } = company();
    await save([anna]);
    await comes(OLD);
    await comes(NEW);
    await comes(NEW);
    expect(list()).toMatchObject({ items: [bo, { id: OLD }], moved: [OLD] });
    // Whatever else is changed, it stays noted; without the person it is gone.
    await save(undefined, [
      { ...bo, name: 'Bob' },
      { id: OLD, name: 'Anna B.', regions: null, address: ANNA },
    ]);
    expect(list().moved).toEqual([OLD]);
    await save(undefined, [bo]);
    expect(list()).toEqual({ items: [bo], awaited: [], moved: [] });
  });

  it('stays out where another account has been here under the address meanwhile', async () => {
    const { save, comes, list, remember } = company();
    await save([anna]);
    await remember(NEW);
    await comes(OLD);
    expect(list()).toMatchObject({ items: [bo], awaited: [{ address: ANNA }] });
  });

  it('comes while an owner changes the list: neither is lost', async () => {
    const { save, comes, list, faster } = company();
    await save([anna]);
    faster((before) => ({ ...before, items: [{ ...bo, name: 'Bob' }] }));
    await comes(OLD);
    expect(list().items).toMatchObject([{ name: 'Bob' }, { id: OLD }]);
    const { save: saveAgain, comes: comesAgain, list: now, faster: first } = company();
    await saveAgain([anna]);
    first((before) => ({ ...before, awaited: [] }));
    await comesAgain(OLD);
    expect(now()).toMatchObject({ items: [bo], awaited: [] });
  });

  it('stays awaited where a list is sent that does not speak of them', async () => {
    const { save, list } = company();
    await save([anna]);
    await save(undefined, [{ ...bo, name: 'Bob' }]);
    expect(list()).toMatchObject({ items: [{ name: 'Bob' }], awaited: [{ address: ANNA }] });
    await save([], list().items);
    expect(list().awaited).toEqual([]);
  });
});
