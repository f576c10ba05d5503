import { columnMeant, type ColumnName } from '../../../assessment/texts/usualNames.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { shortened } from '../../../csv/problems.ts';
import { namesInLine } from '../namesInLine.ts';
import type { RosterFault } from './rosterFaults.ts';

const NEEDED = ['user', 'side'] as const;
/** What a column may be called, for whoever has left it out: as in their language, and by its own name. */
const CALLED: Readonly<Record<(typeof NEEDED)[number] | 'region', Words>> = {
  user: say('the column "user" (or "Email", "Person")'),
  side: say('the column "side" (or "Team")'),
  region: say('the column "region"'),
};
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
const bare = (heading: string): string => shortened(heading.trim());

/** The headings that were read, so that whoever sees them sees where the file was parted, too. */
const seenIn = (header: readonly string[]): string =>
  namesInLine(header.slice(0, MOST_NAMED).map(bare)) + (header.length > MOST_NAMED ? ' ...' : '');

/** Whether two headings are one, but for capitals. */
const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * What is in which column, by the first row: in any order and by their usual names. Where one stands by its own name
 * (`user`), whoever made the file has said which counts, and others that could mean it are ignored.
 */
export function columnsOf(
  header: readonly string[],
  line: number,
  hasRegions: boolean,
): { readonly columns: Columns; readonly faults: readonly RosterFault[] } {
  const places: Partial<Record<ColumnName, number>> = {};
  const faults: RosterFault[] = [];
  const ignored: string[] = [];
  header.slice(0, MOST_COLUMNS).forEach((heading, place) => {
    const name = columnMeant(heading);
    if (name === undefined || (!isSame(heading, name) && header.some((other) => isSame(other, name)))) {
      if (heading.trim() !== '') ignored.push(bare(heading));
      return;
    }
    const first = header[places[name] ?? -1];
    const fault = { line, column: place + 1, path: name };
    if (first === undefined) places[name] = place;
    else if (isSame(first, heading)) faults.push({ ...fault, message: 'this column is there twice' });
    else
      // Nobody but the sender can say which of them counts.
      faults.push({
        ...fault,
        message: say('"{first}" and "{second}" both mean the column "{name}": keep one of them', {
          first: bare(first),
          second: bare(heading),
          name,
        }),
      });
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
        message: say('{column} is missing: the first line has to name the columns. It has {columns}', {
          column: CALLED[name],
          columns: seenIn(header),
        }),
      });
  return { columns: { width: header.length, places, ignored }, faults };
}
