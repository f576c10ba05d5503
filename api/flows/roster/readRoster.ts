import { MOST_ROSTER_FAULTS, MOST_ROSTER_LINES, type RosterEntry } from '../../../contract/roster.ts';
import { anyEncoding } from '../../../csv/anyEncoding.ts';
import { UnreadableError, type Problem } from '../../../csv/problems.ts';
import { readRows } from '../../../csv/rows.ts';
import { columnsOf, type Columns, type RosterFault } from './rosterColumns.ts';
import { rosterRows } from './rosterRow.ts';

export type ReadRoster =
  | {
      readonly kind: 'read';
      readonly entries: readonly RosterEntry[];
      /** The line of each entry, by its user. */
      readonly lines: ReadonlyMap<string, number>;
      /** Headings of columns that mean nothing here. */
      readonly ignored: readonly string[];
    }
  | InvalidRoster;

/** Why a roster was not taken. */
export interface InvalidRoster {
  readonly kind: 'invalid-roster';
  readonly faults: readonly RosterFault[];
  /** How many faults are not listed. */
  readonly more: number;
}

/** Faults of a file: the first ones are kept, the rest is counted. */
export function faultList() {
  const faults: RosterFault[] = [];
  let more = 0;
  return {
    add: (fault: RosterFault): void => {
      if (faults.length < MOST_ROSTER_FAULTS) faults.push(fault);
      else more += 1;
    },
    result: (): InvalidRoster | undefined =>
      faults.length === 0 ? undefined : { kind: 'invalid-roster', faults, more },
  };
}

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
  const lines = new Map<string, number>();
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
    if (rows > MOST_ROSTER_LINES)
      throw new UnreadableError({
        line,
        column: null,
        rule: `there are more than ${MOST_ROSTER_LINES.toLocaleString('en')} people`,
      });
    const entry = read(cells, line);
    if (!entry) return;
    const earlier = lines.get(entry.user);
    if (earlier === undefined) {
      lines.set(entry.user, line);
      entries.push(entry);
    } else faults.add({ line, ...placeOf(columns, 'user'), message: `stands in line ${earlier} already` });
  };

  try {
    await readRows(anyEncoding(file), onRow);
    if (!read) faults.add(ofFile('the file is empty'));
    else if (rows === 0) faults.add(ofFile('the file names nobody below its first line'));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    for (const problem of error.problems) faults.add(faultOf(problem));
  }
  return faults.result() ?? { kind: 'read', entries, lines, ignored: columns?.ignored ?? [] };
}

const placeOf = (columns: Columns | undefined, path: 'user'): Pick<RosterFault, 'column' | 'path'> => ({
  column: (columns?.places[path] ?? 0) + 1,
  path,
});

const ofFile = (message: string): RosterFault => ({ line: null, column: null, path: '', message });

const faultOf = ({ line, rule }: Problem): RosterFault => ({ ...ofFile(rule), line });
