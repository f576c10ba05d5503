import type { Side } from '../../contract/answers.ts';
import type { RosterEntry } from '../../contract/roster.ts';
import { fromPieces, toPieces } from './longText.ts';
import { bitsFor, bucketKey, bucketOf, userKey } from './rosterKeys.ts';

const LETTERS = { sales: 's', marketing: 'm', observer: 'o' } as const;
const SIDES: Readonly<Record<string, Side>> = { s: 'sales', m: 'marketing', o: 'observer' };
/** As short as it stands in storage. */
type Stored = [user: string, side: string, region: string | null, name: string | null];

/** Storage takes 100 rows and 4 MiB at a time, some 2 MiB. A character may have three bytes. */
const MOST_CHARACTERS = 500_000;
const MOST_ROWS = 50;

export interface BucketRow {
  readonly rowKey: string;
  readonly [piece: string]: string;
}

/** The rows that a roster is kept in, in order. Buckets without anybody have none. */
export function bucketRows(entries: readonly RosterEntry[]): BucketRow[] {
  const bits = bitsFor(entries.length);
  const buckets: RosterEntry[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const entry of entries) buckets[bucketOf(userKey(entry.user), bits)]?.push(entry);
  return buckets.flatMap((people, bucket) =>
    people.length === 0
      ? []
      : [
          {
            rowKey: bucketKey(bucket),
            ...toPieces(
              'people',
              JSON.stringify(
                people.map(({ user, side, region, name }): Stored => [user, LETTERS[side], region, name]),
              ),
            ),
          },
        ],
  );
}

/** The people of a bucket, as they stand in the row. */
export const entriesIn = (row: Readonly<Record<string, unknown>>): RosterEntry[] =>
  (JSON.parse(fromPieces('people', row)) as Stored[]).map(([user, letter, region, name]) => {
    const side = SIDES[letter];
    if (!side) throw new Error('a row of a roster has a side that is none');
    return { user, side, region, name };
  });

/** Rows in parts that storage takes at once. */
export function inParts<Row extends Readonly<Record<string, string>>>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let characters = Infinity;
  for (const row of rows) {
    const weight = Object.values(row).reduce((sum, text) => sum + text.length, 0);
    const last = parts.at(-1);
    if (last && last.length < MOST_ROWS && characters + weight <= MOST_CHARACTERS) last.push(row);
    else {
      parts.push([row]);
      characters = 0;
    }
    characters += weight;
  }
  return parts;
}
