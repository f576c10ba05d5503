import type { Bins } from '../../assessment/bins.ts';
import type { DaySums } from '../../assessment/daySums.ts';
import type { Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { fromPieces, toPieces } from './longText.ts';

/**
 * A histogram as table properties: `n`, and `bins0`, `bins1`, ... with a line for each statistic: the whole set, every area,
 * every statement, the awareness answers A1 and A2, and the days. A property each would cost storage and its client half
 * as much again for every response.
 */
export type HistogramProperties = Record<string, string | number>;

/** "4:13=2;4:14=1". */
const toText = (bins: Bins): string =>
  Object.entries(bins)
    .map(([key, count]) => `${key}=${count}`)
    .join(';');

function fromText(text: string): Bins {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(';').map((part) => {
      const at = part.lastIndexOf('=');
      return [part.slice(0, at), Number(part.slice(at + 1))];
    }),
  );
}

/** "2026-11-22=3,9500000,31250000;...": people, sum and squares, a few dozen characters a day. */
const daysToText = (days: DaySums): string =>
  Object.entries(days)
    .map(([day, { n, sum, squares }]) => `${day}=${n},${sum},${squares}`)
    .join(';');

function daysFromText(text = ''): DaySums {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [day = '', sums = ''] = part.split('=');
      const [n = NaN, sum = NaN, squares = NaN] = sums.split(',').map(Number);
      return [day, { n, sum, squares }];
    }),
  );
}

export function toProperties({
  n,
  overall,
  areas,
  statements,
  awareness,
  days,
}: Histogram): HistogramProperties {
  const bins = [overall, ...areas, ...statements, awareness.A1, awareness.A2].map(toText);
  return { n, ...toPieces('bins', [...bins, daysToText(days)].join('\n')) };
}

/** How many areas and statements a question set has. */
export interface Shape {
  readonly areas: number;
  readonly statements: number;
}

export const shapeOf = ({ areas, statements }: Pick<QuestionSet, 'areas' | 'statements'>): Shape => ({
  areas: areas.length,
  statements: statements.length,
});

/** @throws Error when the row holds no histogram of this shape */
export function fromProperties(row: Record<string, unknown>, { areas, statements }: Shape): Histogram {
  const lines = fromPieces('bins', row).split('\n');
  if (lines.length !== areas + statements + 4)
    throw new Error('a row of counts does not fit its question set');
  const days = lines.pop();
  const [overall = {}, ...bins] = lines.map(fromText);
  const [A1 = {}, A2 = {}] = bins.slice(areas + statements);
  return {
    n: Number(row.n),
    overall,
    areas: bins.slice(0, areas),
    statements: bins.slice(areas, areas + statements),
    awareness: { A1, A2 },
    days: daysFromText(days),
  };
}
