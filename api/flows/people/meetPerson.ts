import { userPrincipalNameOf } from '../../../contract/address.ts';
import { regionKey } from '../../../contract/answers.ts';
import { MOST_REGIONS, type Liaison, type LiaisonList } from '../../../contract/liaisons.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { Versioned } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { actor, type Person } from './person.ts';

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
 * from now on, with these regions too where they are one already. Where it is the address of a liaison with another id,
 * that is noted for the owner, and no more: a liaison who has left hands nothing on to whoever gets their address.
 */
export async function meetPerson(deps: Deps, visitor: Visitor): Promise<void> {
  const address = userPrincipalNameOf(visitor.userPrincipalName);
  if (address === undefined) return;
  if (!changed(deps, await deps.findLiaisonList(), visitor, address)) return;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const { value, etag } = await deps.readLiaisons();
    const next = changed(deps, value, visitor, address);
    if (!next) return;
    // Somebody else had this address before: which of the two is meant?
    if (next.arrived && (await deps.rememberMatch(visitor, address)) === 'somebody-else') return;
    if ((await deps.replaceLiaisons({ value: next.list, etag })) === 'changed-meanwhile') continue;
    if (next.arrived) await noteArrival(deps, next.arrived, visitor);
    return;
  }
  // Their next visit tries again.
  deps.complain('a visit could not be noted in the list of liaisons: it changed all the time');
}

/** What a visit makes of the list. */
interface Changed {
  readonly list: LiaisonList;
  /** Who was awaited and has come, as they stand in the list now; undefined where nobody was. */
  readonly arrived?: { readonly liaison: Liaison; readonly isNew: boolean };
}

/** The list after this visit; undefined where it stays as it is. */
function changed(
  deps: Pick<Deps, 'now'>,
  list: LiaisonList,
  visitor: Visitor,
  address: string,
): Changed | undefined {
  const id = visitor.id.toLowerCase();
  const { items, awaited, moved } = list;
  const other = items.find((one) => one.address === address && one.id !== id);
  if (other) return moved.includes(other.id) ? undefined : { list: { ...list, moved: [...moved, other.id] } };
  const entry = awaited.find((one) => one.address === address);
  // Too late: by now the address may belong to somebody whom nobody meant.
  if (!entry || (entry.until ?? '') < deps.now().toISOString().slice(0, 10)) return undefined;
  const known = items.find((one) => one.id === id);
  const regions = known ? regionsOfBoth(known.regions, entry.regions) : entry.regions;
  // More than a liaison can have: the entry waits for the owner.
  if (regions && regions.length > MOST_REGIONS) return undefined;
  const liaison = { id, name: (known ?? entry).name, regions, address };
  return {
    list: {
      items: known ? items.map((one) => (one === known ? liaison : one)) : [...items, liaison],
      awaited: awaited.filter((one) => one !== entry),
      // Under the address that is theirs now nobody else has come.
      moved: moved.filter((one) => one !== id),
    },
    arrived: { liaison, isNew: !known },
  };
}

/** Who is entered twice has the regions of both; null is all of them. */
function regionsOfBoth(some: Liaison['regions'], more: Liaison['regions']): Liaison['regions'] {
  if (some === null || more === null) return null;
  const keys = new Set(some.map(regionKey));
  return [...some, ...more.filter((region) => !keys.has(regionKey(region)))];
}

/** A liaison has come; or the list has changed, where they were one already. */
const noteArrival = (
  deps: Deps,
  { liaison: { name, address, regions }, isNew }: NonNullable<Changed['arrived']>,
  visitor: Visitor,
): Promise<void> =>
  audit(deps, {
    by: null,
    act: isNew ? 'liaison-arrived' : 'liaisons-saved',
    details: {
      liaison: name,
      address: address ?? '',
      ...(visitor.name !== '' && { account: actor(visitor).name }),
      ...(!isNew && regions && { regions }),
    },
  });
