import { userPrincipalNameOf } from '../../../contract/address.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { isObjectId, type RosterEntry, type RosterStanding } from '../../../contract/roster.ts';
import type { Person } from '../people/person.ts';

export interface Deps {
  /** The entry of the first of these users that has one. */
  findRosterEntry(round: string, version: string, users: readonly string[]): Promise<RosterEntry | undefined>;
  /** Keeps that somebody goes by this user principal name, unless it is somebody else's; whether it is theirs. */
  rememberMatch(person: Recipient, userPrincipalName: string): Promise<'theirs' | 'somebody-else'>;
}

export interface EntryDeps extends Pick<Deps, 'findRosterEntry'> {
  matchesOf(tenant: string, users: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Whether somebody may answer a round. */
export type Invitation =
  /** The round has no roster: anybody of the company may, and says where they stand. */
  | { readonly kind: 'anybody'; readonly standing?: undefined }
  | { readonly kind: 'not-invited'; readonly standing?: undefined }
  | {
      readonly kind: 'invited';
      readonly standing: RosterStanding;
      /** By which rosters may name them. */
      readonly users: readonly string[];
    };

/** By which somebody may stand on a roster: the object id counts before the user principal name. */
function usersOf({ id, userPrincipalName }: Pick<Person, 'id' | 'userPrincipalName'>): string[] {
  const name = userPrincipalNameOf(userPrincipalName);
  return [id.toLowerCase(), ...(name === undefined ? [] : [name])];
}

/** Whether somebody may answer a round and where its roster says that they stand: two reads at most. */
export async function invitationOf(
  deps: Deps,
  round: Pick<RoundRecord, 'id' | 'rosterVersion'>,
  person: Person,
): Promise<Invitation> {
  // Whom nobody has named is not asked for being in the company's directory.
  if (round.rosterVersion === null) return { kind: person.guest === true ? 'not-invited' : 'anybody' };
  const users = usersOf(person);
  const entry = await deps.findRosterEntry(round.id, round.rosterVersion, users);
  if (!entry) return { kind: 'not-invited' };
  // Before anything of theirs is stored: a later roster may name them by this and move them.
  const name = userPrincipalNameOf(person.userPrincipalName);
  const isTheirs = name === undefined || (await deps.rememberMatch(person, name)) === 'theirs';
  // The name has been given to somebody else: the roster may mean the one who had it before.
  if (!isTheirs && !isObjectId(entry.user)) return { kind: 'not-invited' };
  return {
    kind: 'invited',
    standing: { side: entry.side, region: entry.region },
    users: isTheirs ? users : users.slice(0, 1),
  };
}

/** What a roster says of somebody, for that person alone; nothing is written. */
export async function entryOf(
  deps: EntryDeps,
  round: Pick<RoundRecord, 'id' | 'rosterVersion'>,
  person: Person,
): Promise<RosterEntry | undefined> {
  if (round.rosterVersion === null) return undefined;
  const entry = await deps.findRosterEntry(round.id, round.rosterVersion, usersOf(person));
  if (!entry || isObjectId(entry.user)) return entry;
  const known = (await deps.matchesOf(person.tenant, [entry.user])).get(entry.user);
  return known === undefined || known === person.id.toLowerCase() ? entry : undefined;
}

/** Whether a round is somebody's: they are of the company, or a guest whom its owner has put on its list. Nothing is written. */
export const isOurs = async (
  deps: EntryDeps,
  person: Person,
  round: Pick<RoundRecord, 'id' | 'rosterVersion'>,
): Promise<boolean> => person.guest !== true || (await entryOf(deps, round, person)) !== undefined;

/** Whether what somebody sends says of them what the roster says. What it leaves out it leaves to the roster. */
export const saysTheSame = (
  {
    side,
    region,
  }: { readonly side?: string | null | undefined; readonly region?: string | null | undefined },
  standing: RosterStanding,
): boolean =>
  (side === undefined || side === null || side === standing.side) &&
  (region === undefined || region === null || region === standing.region);
