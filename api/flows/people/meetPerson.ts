import type { LiaisonList } from '../../../contract/liaisons.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { Versioned } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import type { Person } from './person.ts';

export interface Deps extends AuditDeps {
  /** The list as it was at most some seconds ago. */
  findLiaisonList(): Promise<LiaisonList>;
  readLiaisons(): Promise<Versioned<LiaisonList>>;
  replaceLiaisons(value: Versioned<LiaisonList>): Promise<Versioned<LiaisonList> | 'changed-meanwhile'>;
  /** Keeps that somebody goes by this user principal name, unless it is somebody else's. */
  rememberMatch(person: Recipient, userPrincipalName: string): Promise<'theirs' | 'somebody-else'>;
}

/** Somebody who is here, as a token of the company or Teams says. */
export type Visitor = Pick<Person, 'tenant' | 'id' | 'name' | 'userPrincipalName'>;

const MOST_ATTEMPTS = 5;

/**
 * Somebody is here whose object id and address are vouched for. Where they are awaited by this address they are a liaison
 * from now on. Where it is the address of a liaison with another id, that is noted for the owner, and no more: a liaison
 * who has left hands nothing on to whoever gets their address.
 */
export async function meetPerson(deps: Deps, visitor: Visitor): Promise<void> {
  const address = visitor.userPrincipalName?.toLowerCase();
  if (address === undefined) return;
  if (!changed(deps, await deps.findLiaisonList(), visitor, address)) return;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const { value, etag } = await deps.readLiaisons();
    const next = changed(deps, value, visitor, address);
    if (!next) return;
    const arrived = value.awaited.find((one) => one.address === address);
    // Somebody else had this address before: which of the two is meant?
    if (arrived && (await deps.rememberMatch(visitor, address)) === 'somebody-else') return;
    if ((await deps.replaceLiaisons({ value: next, etag })) === 'changed-meanwhile') continue;
    if (arrived) await noteArrival(deps, arrived.name, address, visitor);
    return;
  }
  // Their next visit tries again.
  deps.complain('a visit could not be noted in the list of liaisons: it changed all the time');
}

/** The list after this visit; undefined where it stays as it is. */
function changed(
  deps: Pick<Deps, 'now'>,
  list: LiaisonList,
  visitor: Visitor,
  address: string,
): LiaisonList | undefined {
  const id = visitor.id.toLowerCase();
  const { items, awaited, moved } = list;
  const other = items.find((one) => one.address === address && one.id !== id);
  if (other) return moved.includes(other.id) ? undefined : { ...list, moved: [...moved, other.id] };
  const arrived = awaited.find((one) => one.address === address);
  // Too late: by now the address may belong to somebody whom nobody meant.
  if (!arrived || (arrived.until ?? '') < deps.now().toISOString().slice(0, 10)) return undefined;
  const { name, regions } = arrived;
  const known = items.some((liaison) => liaison.id === id);
  return {
    items: known ? items : [...items, { id, name, regions, address }],
    awaited: awaited.filter((one) => one !== arrived),
    moved,
  };
}

const noteArrival = (deps: Deps, liaison: string, address: string, { name }: Visitor): Promise<void> =>
  audit(deps, {
    by: null,
    act: 'liaison-arrived',
    details: { liaison, address, ...(name !== '' && { account: name.slice(0, 200) }) },
  });
