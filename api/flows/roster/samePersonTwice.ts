import type { RosterEntry } from '../../../contract/roster.ts';
import type { PersonOf } from './compareRosters.ts';
import { faultList, type InvalidRoster } from './readRoster.ts';

/**
 * Somebody who stands on a roster under an object id and a user principal name as well: which of the two should count?
 * @param lines of the entries, by their users
 */
export function samePersonTwice(
  entries: readonly RosterEntry[],
  personOf: PersonOf,
  lines: ReadonlyMap<string, number> = new Map(),
): InvalidRoster | undefined {
  const faults = faultList();
  const first = new Map<string, RosterEntry>();
  for (const entry of entries) {
    const person = personOf(entry.user);
    const other = first.get(person);
    if (other)
      faults.add({
        line: lines.get(entry.user) ?? null,
        column: null,
        path: 'user',
        message: `${entry.user} is the same person as ${other.user}${inLine(lines.get(other.user))}`,
      });
    else first.set(person, entry);
  }
  return faults.result();
}

const inLine = (line: number | undefined): string => (line === undefined ? '' : ` in line ${line}`);
