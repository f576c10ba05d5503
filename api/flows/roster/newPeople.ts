import { isObjectId, type RosterEntry } from '../../../contract/roster.ts';
import { say } from '../../../contract/words/words.ts';
import { faultList, type InvalidRoster } from './rosterFaults.ts';

/** The people of a new roster: up to 200,000, so nothing is kept of them twice. */
export interface NewPeople {
  readonly entries: readonly RosterEntry[];
  /** Where in `entries` each user is. */
  readonly places: ReadonlyMap<string, number>;
  /** The line of each entry, where there are lines. */
  readonly lines?: readonly number[];
}

/** Which object id belongs to a user principal name; undefined where that is not known. */
export type Match = (userPrincipalName: string) => string | undefined;

/** Where in `entries` somebody is, however an entry names them. */
export type PlaceOf = (user: string) => number | undefined;

/**
 * Finds people of a new roster, also where it names them by a user principal name and the one before by an object id, or
 * the other way round. Who stands on it in both ways is a fault: which of the two should count?
 */
export function finderOf({ entries, places, lines }: NewPeople, match: Match): PlaceOf | InvalidRoster {
  const faults = faultList();
  const aliases = new Map<string, number>();
  entries.forEach(({ user }, place) => {
    const id = isObjectId(user) ? undefined : match(user);
    if (id === undefined) return;
    const other = places.get(id) ?? aliases.get(id);
    if (other === undefined) aliases.set(id, place);
    else {
      const [line, otherLine] = [lines?.[place], lines?.[other]];
      faults.add({
        line: line ?? null,
        column: null,
        path: 'user',
        message: samePerson(user, entries[other]?.user ?? '', otherLine),
      });
    }
  });
  const known = (id: string | undefined) =>
    id === undefined ? undefined : (places.get(id) ?? aliases.get(id));
  return faults.result() ?? ((user) => places.get(user) ?? known(isObjectId(user) ? user : match(user)));
}

const samePerson = (user: string, other: string, line: number | undefined) =>
  line === undefined
    ? say('{user} is the same person as {other}', { user, other })
    : say('{user} is the same person as {other} in line {line}', { user, other, line: String(line) });
