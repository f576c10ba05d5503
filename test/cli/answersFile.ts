import { readAnswers } from '../../cli/reading/readAnswers.ts';
import type { Person } from '../../cli/reading/row.ts';
import { sentenceOf } from '../../csv/problems.ts';
import type { Answer } from '../../assessment/questionSet.ts';
import type { Side } from '../../contract/answers.ts';
import { randomFrom } from '../../cli/simulate/random.ts';
import { concord20 } from '../builders/questionSets.ts';

/** One made-up row. */
export interface Row {
  readonly side: Side;
  readonly region: string;
  readonly answers: readonly Answer[];
}

export const header = ['side', 'region', ...Array.from({ length: 20 }, (_, index) => `s${index + 1}`)];

/** Cells of a row as they stand in a file. */
export const cellsOf = ({ side, region, answers }: Row): string[] => [
  side,
  region,
  ...answers.map((answer) => (answer === null ? '' : String(answer))),
];

export const csv = (rows: readonly (readonly string[])[], delimiter = ',', end = '\n'): string =>
  rows.map((cells) => cells.join(delimiter) + end).join('');

export const fileOf = (rows: readonly Row[]): string => csv([header, ...rows.map(cellsOf)]);

/** The same answer to everything. */
export const row = (side: Side, region: string, answer: Answer = 3): Row => ({
  side,
  region,
  answers: Array.from({ length: 20 }, () => answer),
});

/**
 * Made-up people of each side in each region. Sales answers higher by about `gap`; one answer in twenty is "can't judge".
 */
export function madeUpPeople(
  regions: readonly string[],
  each: number,
  { gap = 0, seed = 'people' }: { gap?: number; seed?: string } = {},
): Row[] {
  const random = randomFrom(seed);
  const answer = (mean: number): Answer =>
    random.uniform() < 0.05 ? null : Math.min(5, Math.max(1, Math.round(mean + random.normal())));
  return regions.flatMap((region) =>
    (['sales', 'marketing'] as const).flatMap((side) =>
      Array.from({ length: each }, (): Row => {
        const mean = 3 + (side === 'sales' ? gap : -gap) / 2 + 0.5 * random.normal();
        return { side, region, answers: Array.from({ length: 20 }, () => answer(mean)) };
      }),
    ),
  );
}

/** Bytes as they come from a file, `size` at a time. */
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve();
    yield bytes.subarray(start, start + size);
  }
}

/** What reading a file comes to. @param size of the pieces in which it comes, in bytes */
export async function readText(text: string | Buffer, { size = 65_536, set = concord20 } = {}) {
  const people: Person[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const result = await readAnswers(set, inChunks(bytes, size), (person) => people.push(person));
  return {
    result,
    people,
    problems: result.kind === 'read' ? [] : result.problems.first.map(sentenceOf),
    more: result.kind === 'read' ? 0 : result.problems.more,
  };
}

/** The cells of somebody in Sales. */
export const cells = cellsOf(row('sales', 'DACH'));
/** The same with another value in one column. */
export const changed = (column: string, value: string) =>
  cells.map((cell, index) => (header[index] === column ? value : cell));
