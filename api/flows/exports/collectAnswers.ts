import type { Answer } from '../../../assessment/questionSet.ts';
import type { RoundRecord } from '../../../contract/records.ts';

export interface Deps {
  walkAnswers(
    round: RoundRecord,
  ): AsyncIterable<
    readonly { readonly pseudonym: string; readonly cell: string; readonly answers: readonly Answer[] }[]
  >;
}

/** Enough of a pseudonym to put people into an order that nobody outside can know. */
const ORDER = 18;

/** Somebody's answers: a text, because a large round has a million of them. */
type Packed = string;

const packed = (pseudonym: string, answers: readonly Answer[]): Packed =>
  pseudonym.slice(0, ORDER).padEnd(ORDER, '0') + answers.map((answer) => answer ?? 0).join('');

/** The answers in it, as a file writes them: empty for "can't judge". */
export const cellsIn = (row: Packed): string[] =>
  Array.from(row.slice(ORDER), (answer) => (answer === '0' ? '' : answer));

/** The answers in it. */
export const answersIn = (row: Packed): Answer[] =>
  Array.from(row.slice(ORDER), (answer) => (answer === '0' ? null : Number(answer)));

/** Everybody's answers by cell, those of a cell in the order of their pseudonyms. */
export async function collectAnswers(deps: Deps, round: RoundRecord): Promise<Map<string, Packed[]>> {
  const cells = new Map<string, Packed[]>();
  for await (const page of deps.walkAnswers(round))
    for (const { pseudonym, cell, answers } of page) {
      const rows = cells.get(cell);
      if (rows) rows.push(packed(pseudonym, answers));
      else cells.set(cell, [packed(pseudonym, answers)]);
    }
  for (const rows of cells.values()) rows.sort();
  return cells;
}
