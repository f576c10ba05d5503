import { AWAITED_DAYS } from '../../../../api/flows/people/identifyAwaited.ts';
import type { FindPerson, Found } from '../../../../contract/directory.ts';
import { ANNA, anna, bo, company, NEW, OLD } from '../../../builders/liaisonList.ts';
import { say } from '../../../../contract/words/words.ts';

/** A directory that says the same of everybody. */
const says =
  (found: Found): FindPerson =>
  () =>
    Promise.resolve(found);

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
      directory: says({ kind: 'person', person: { id: NEW.toUpperCase() } }),
    });
    await asked.save([anna]);
    // The directory knows whose an address is today.
    expect(asked.list().items).toMatchObject([bo, { id: NEW }]);
  });

  it('is told to be wrong at the field: nobody has the address, several have, or it is a liaison already', async () => {
    const path = 'awaited[0].address';
    expect(await company({ directory: says({ kind: 'nobody' }) }).save([anna])).toMatchObject({
      path,
      message: expect.stringContaining('nobody in the directory') as string,
    });
    expect(await company({ directory: says({ kind: 'several' }) }).save([anna])).toMatchObject({ path });
    const twice = company({ holders: { [ANNA]: bo.id } });
    expect(await twice.save([anna])).toMatchObject({
      path,
      message: say('is {name}, who is a liaison already', { name: 'Bo' }),
    });
    expect(twice.list().awaited).toEqual([]);
    const unclear = company({ holders: { [ANNA]: OLD } });
    unclear.contested.add(ANNA);
    expect(await unclear.save([anna])).toMatchObject({ path });
  });

  it('is awaited where the directory does not answer, which stands in the log of the server', async () => {
    const { save, list, complaints } = company({ directory: says({ kind: 'no-answer', why: 'busy' }) });
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
    // Nor can a day be entered that has passed.
    expect(await save([{ ...anna, until: '2026-12-22' }])).toMatchObject({
      path: 'awaited[0].until',
      message: 'has passed',
    });
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

  it('is refused at the field where two liaisons are entered with one address', async () => {
    const { save, list } = company();
    const twice = [
      { ...bo, address: ANNA },
      { id: OLD, name: 'Anna B.', regions: null, address: ANNA },
    ];
    expect(await save(undefined, twice)).toMatchObject({
      kind: 'invalid',
      path: 'items[1].address',
      message: say('is {name}, who is a liaison already', { name: 'Bo' }),
    });
    expect(list().items).toEqual([bo]);
  });
});

describe('a directory that is slow', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ ...anna, address: `p${index}@company.test` }));

  it('is asked for a few people at once, and for everybody', async () => {
    let [running, most] = [0, 0];
    const directory: FindPerson = async (address) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { kind: 'person', person: { id: `id-of-${address.split('@')[0]}` } };
    };
    const { save, list } = company({ directory });
    await save(many);
    expect([most, list().items.length, list().awaited.length]).toEqual([5, 151, 0]);
    expect(list().items.at(-1)).toMatchObject({ id: 'id-of-p149', address: 'p149@company.test' });
  });

  it('is asked no longer when time is up: whoever it has not told of is awaited, nobody is lost', async () => {
    const time = new AbortController();
    const asked: string[] = [];
    const directory: FindPerson = (address, until) => {
      asked.push(address);
      if (asked.length === 12) time.abort();
      return Promise.resolve(
        until?.aborted
          ? { kind: 'no-answer', why: 'time was up' }
          : { kind: 'person', person: { id: `id-of-${address.split('@')[0]}` } },
      );
    };
    const { save, list, complaints } = company({ directory });
    expect(await save(many, undefined, time.signal)).toMatchObject({ kind: 'liaisons' });
    expect([asked.length, list().items.length, list().awaited.length]).toEqual([12, 12, 139]);
    expect(list().awaited.every(({ until }) => until === '2026-12-22')).toBe(true);
    expect(complaints).toEqual([expect.stringContaining('139 times') as string]);
  });
});
