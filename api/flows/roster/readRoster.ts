import { MOST_ROSTER_LINES, type RosterEntry } from '../../../contract/roster.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { anyEncoding } from '../../../csv/anyEncoding.ts';
import { UnreadableError, type Problem } from '../../../csv/problems.ts';
import type { NewPeople } from './newPeople.ts';
import { columnsOf, type Columns } from './rosterColumns.ts';
import { faultList, type InvalidRoster, type RosterFault } from './rosterFaults.ts';
import { rosterRows } from './rosterRow.ts';

export type ReadRoster =
  | (NewPeople & {
      readonly kind: 'read';
      readonly lines: readonly number[];
      /** Headings of columns that mean nothing here. */
      readonly ignored: readonly string[];
    })
  | InvalidRoster;

/**
 * Reads a roster from a CSV file: all of it or nothing.
 * @param regions of the round
 */
export async function readRoster(
  regions: readonly string[],
  file: AsyncIterable<Uint8Array>,
): Promise<ReadRoster> {
  const faults = faultList();
  const entries: RosterEntry[] = [];
  const places = new Map<string, number>();
  const lines: number[] = [];
  /** Whoever stands in a line with a fault, and in which: that they stand in another one too is told at once. */
  const faulty = new Map<string, number>();
  let columns: Columns | undefined;
  let read: ReturnType<typeof rosterRows> | undefined;
  let rows = 0;

  const onRow = (cells: string[], line: number): void => {
    if (!read) {
      const header = columnsOf(cells, line, regions.length > 0);
      header.faults.forEach(faults.add);
      if (header.faults.length > 0) throw new UnreadableError();
      columns = header.columns;
      read = rosterRows(regions, columns, faults.add);
      return;
    }
    rows += 1;
    if (rows > MOST_ROSTER_LINES) {
      const message = say('there are more than {count} people', { count: MOST_ROSTER_LINES });
      faults.add({ ...ofFile(message), line });
      throw new UnreadableError();
    }
    const { user, entry } = read(cells, line);
    if (user === null) return;
    const place = places.get(user);
    const earlier = place === undefined ? faulty.get(user) : lines[place];
    if (earlier !== undefined) {
      const message = say('stands in line {line} already: each person stands in one line', {
        line: String(earlier),
      });
      faults.add({ line, column: (columns?.places.user ?? 0) + 1, path: 'user', message });
    } else if (entry) {
      places.set(user, entries.length);
      entries.push(entry);
      lines.push(line);
    } else faulty.set(user, line);
  };

  // Rosters are sent now and then; no other request needs what reads them.
  const { readRows } = await import('../../../csv/rows.ts');
  try {
    await readRows(anyEncoding(file), onRow);
    if (!read) faults.add(ofFile('the file is empty'));
    else if (rows === 0) faults.add(ofFile('the file names nobody below its first line'));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    for (const problem of error.problems) faults.add(faultOf(problem));
  }
  return faults.result() ?? { kind: 'read', entries, places, lines, ignored: columns?.ignored ?? [] };
}

const ofFile = (message: Words): RosterFault => ({ line: null, column: null, path: '', message });

const faultOf = ({ line, rule }: Problem): RosterFault => ({ ...ofFile(rule), line });
