import type { Recipient } from '../../../contract/deliveries.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RosterEntry, RosterStanding } from '../../../contract/roster.ts';
import type { Person } from '../people/person.ts';

export interface Deps {
  /** The entry of the first of these users that has one. */
  findRosterEntry(round: string, version: string, users: readonly string[]): Promise<RosterEntry | undefined>;
  /** Keeps that somebody goes by this user principal name; whether that is new. */
  rememberMatch(person: Recipient, userPrincipalName: string): Promise<boolean>;
}

/** Whether somebody may answer a round. */
export type Invitation =
  /** The round has no roster: anybody may, and says where they stand. */
  | { readonly kind: 'anybody'; readonly standing?: undefined }
  | { readonly kind: 'not-invited'; readonly standing?: undefined }
  | { readonly kind: 'invited'; readonly standing: RosterStanding };

/** By which somebody may stand on a roster: the object id counts before the user principal name. */
export const usersOf = ({ id, userPrincipalName }: Pick<Person, 'id' | 'userPrincipalName'>): string[] => [
  id.toLowerCase(),
  ...(userPrincipalName === undefined ? [] : [userPrincipalName.toLowerCase()]),
];

/** Whether somebody may answer a round and where its roster says that they stand: two reads at most. */
export async function invitationOf(
  deps: Deps,
  round: Pick<RoundRecord, 'id' | 'rosterVersion'>,
  person: Person,
): Promise<Invitation> {
  if (round.rosterVersion === null) return { kind: 'anybody' };
  const entry = await deps.findRosterEntry(round.id, round.rosterVersion, usersOf(person));
  if (!entry) return { kind: 'not-invited' };
  // Before anything of theirs is stored: a later roster may name them by this and move them.
  if (person.userPrincipalName !== undefined) await deps.rememberMatch(person, person.userPrincipalName);
  return { kind: 'invited', standing: { side: entry.side, region: entry.region } };
}

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
