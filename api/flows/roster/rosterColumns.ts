import { say } from '../../../contract/words/words.ts';
import { shown } from '../../../csv/problems.ts';
import { namesInLine } from '../namesInLine.ts';
import type { RosterFault } from './rosterFaults.ts';

export type ColumnName = 'user' | 'side' | 'region' | 'name';
const NEEDED: readonly ColumnName[] = ['user', 'side'];
const KNOWN: readonly ColumnName[] = ['user', 'side', 'region', 'name'];
/** More columns than anyone has: a file of something else. */
const MOST_COLUMNS = 200;
/** So many are named where one is missing. */
const MOST_NAMED = 10;

export interface Columns {
  /** How many cells a row has. */
  readonly width: number;
  /** Where each stands in a row, from 0. */
  readonly places: Readonly<Partial<Record<ColumnName, number>>>;
  /** Headings of columns that mean nothing here. */
  readonly ignored: readonly string[];
}

/** A heading as it is told: cut where it is long. */
const bare = (heading: string): string => shown(heading.trim()).slice(1, -1);

/** The headings that were read, so that whoever sees them sees where the file was parted, too. */
const seenIn = (header: readonly string[]): string =>
  namesInLine(header.slice(0, MOST_NAMED).map(bare)) + (header.length > MOST_NAMED ? ' ...' : '');

/** What is in which column, by the first row: in any order, capitals do not matter. */
export function columnsOf(
  header: readonly string[],
  line: number,
  hasRegions: boolean,
): { readonly columns: Columns; readonly faults: readonly RosterFault[] } {
  const places: Partial<Record<ColumnName, number>> = {};
  const faults: RosterFault[] = [];
  const ignored: string[] = [];
  header.slice(0, MOST_COLUMNS).forEach((heading, place) => {
    const name = KNOWN.find((known) => known === heading.trim().toLowerCase());
    if (name === undefined) {
      if (heading.trim() !== '') ignored.push(bare(heading));
    } else if (places[name] === undefined) places[name] = place;
    else faults.push({ line, column: place + 1, path: name, message: 'this column is there twice' });
  });
  if (header.length > MOST_COLUMNS)
    faults.push({
      line,
      column: null,
      path: '',
      message: say('there are more than {count} columns', { count: MOST_COLUMNS }),
    });
  for (const name of hasRegions ? [...NEEDED, 'region' as const] : NEEDED)
    if (places[name] === undefined)
      faults.push({
        line,
        column: null,
        path: name,
        message: say(
          'the column "{name}" is missing: the first line has to name the columns. It has {columns}',
          {
            name,
            columns: seenIn(header),
          },
        ),
      });
  return { columns: { width: header.length, places, ignored }, faults };
}
