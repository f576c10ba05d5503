import { saveLiaisons, type Deps } from '../../api/flows/people/keepLiaisons.ts';
import { meetPerson, type Visitor } from '../../api/flows/people/meetPerson.ts';
import type { AuditEntry } from '../../contract/audit.ts';
import type { FindPerson } from '../../contract/directory.ts';
import type { LiaisonList } from '../../contract/liaisons.ts';

export const ANNA = 'anna@company.test';
export const anna = { address: ANNA, name: 'Anna B.', regions: ['DACH'] };
export const [OLD, NEW] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
export const bo = { id: 'cccccccc-0000-4000-8000-000000000003', name: 'Bo', regions: null };

/** A list of liaisons on a clock of its own, and what is known of addresses. */
export function company({
  holders = {},
  directory,
  items = [bo],
}: { holders?: Record<string, string>; directory?: FindPerson; items?: LiaisonList['items'] } = {}) {
  let list: LiaisonList = { items, awaited: [], moved: [] };
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
    findPerson: directory,
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
    save: (
      awaited: LiaisonList['awaited'] | undefined,
      sent = list.items,
      until = new AbortController().signal,
    ) => saveLiaisons(deps, { items: sent, ...(awaited && { awaited }) }, String(version), until),
    remember: (id: string) => deps.rememberMatch({ id }, ANNA),
    comes: (id: string, userPrincipalName: Visitor['userPrincipalName'] = ANNA, name = 'Anna Berg') =>
      meetPerson(deps, { tenant: 't', id, name, userPrincipalName }),
  };
}
