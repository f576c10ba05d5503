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
    const entry = read(cells, line);
    if (!entry) return;
    const earlier = places.get(entry.user);
    if (earlier === undefined) {
      places.set(entry.user, entries.length);
      entries.push(entry);
      lines.push(line);
    } else {
      const message = say('stands in line {line} already', { line: String(lines[earlier] ?? 0) });
      faults.add({ line, column: (columns?.places.user ?? 0) + 1, path: 'user', message });
    }
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
