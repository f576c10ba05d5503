import type { Bins } from '../../assessment/bins.ts';
import type { DaySums } from '../../assessment/daySums.ts';
import type { Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';

/** A histogram as table properties, one a statistic: `overall`, `a00`, `a01`, ..., `s00`, `s01`, ..., `A1`, `A2`, `days`, `n`. */
export type HistogramProperties = Record<string, string | number>;

/** "4:13=2;4:14=1": two thirds of what a property may hold, for fifty statements and every bin in use. */
const toText = (bins: Bins): string =>
  Object.entries(bins)
    .map(([key, count]) => `${key}=${count}`)
    .join(';');

function fromText(text: unknown): Bins {
  if (typeof text !== 'string' || text === '') return {};
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

function daysFromText(text: unknown): DaySums {
  if (typeof text !== 'string' || text === '') return {};
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [day = '', sums = ''] = part.split('=');
      const [n = NaN, sum = NaN, squares = NaN] = sums.split(',').map(Number);
      return [day, { n, sum, squares }];
    }),
  );
}

/** Places are two digits, so that the properties sort in the order of the set. */
const place = (prefix: string, index: number) => `${prefix}${String(index).padStart(2, '0')}`;

export function toProperties(histogram: Histogram): HistogramProperties {
  return {
    n: histogram.n,
    overall: toText(histogram.overall),
    ...Object.fromEntries(histogram.areas.map((bins, index) => [place('a', index), toText(bins)])),
    ...Object.fromEntries(histogram.statements.map((bins, index) => [place('s', index), toText(bins)])),
    A1: toText(histogram.awareness.A1),
    A2: toText(histogram.awareness.A2),
    days: daysToText(histogram.days),
  };
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

export function fromProperties(row: Record<string, unknown>, shape: Shape): Histogram {
  const list = (prefix: string, length: number) =>
    Array.from({ length }, (_, index) => fromText(row[place(prefix, index)]));
  return {
    n: Number(row.n),
    overall: fromText(row.overall),
    areas: list('a', shape.areas),
    statements: list('s', shape.statements),
    awareness: { A1: fromText(row.A1), A2: fromText(row.A2) },
    days: daysFromText(row.days),
  };
}
