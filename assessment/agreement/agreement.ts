import type { Bins } from '../bins.ts';
import { sampleOf } from '../disagreement/sample.ts';

/** Variance of five answers that are equally frequent. */
const UNIFORM_VARIANCE = 2;
const ANSWERS = 5;

/** How far the answers of one side to one statement agree with each other. */
export interface Agreement {
  /** James, Demaree and Wolf (1984): 1 is full agreement; below 0 is shown as 0. */
  readonly rwg: number;
  /** Brown and Hauenstein (2005); null for means at which it is not defined. */
  readonly awg: number | null;
  /** Van der Eijk (2001): 1 agreement, 0 none, -1 two opposite poles. */
  readonly a: number;
  readonly polarization: number;
}

/** Counts of the answers 1 to 5. */
const histogram = (bins: Bins): number[] =>
  Array.from({ length: ANSWERS }, (_, index) => bins[`1:${index + 1}`] ?? 0);

/** @throws RangeError for fewer than two answers */
export function agreementOf(bins: Bins): Agreement {
  const { n, mean, variance } = sampleOf(bins);
  if (n < 2) throw new RangeError('agreementOf requires two answers');
  const a = vanDerEijk(histogram(bins));
  return { rwg: 1 - variance / UNIFORM_VARIANCE, awg: awg(n, mean, variance), a, polarization: (1 - a) / 2 };
}

/** A side is split within itself when its answers gather at opposite ends. */
export const isSplit = ({ a, rwg }: Agreement): boolean => a < 0 && rwg <= 0;

function awg(n: number, mean: number, variance: number): number | null {
  if (mean < (n + 4) / n || mean > (5 * n - 4) / n) return null;
  return 1 - (2 * variance) / ((6 * mean - mean ** 2 - 5) * (n / (n - 1)));
}

/**
 * Agreement of several statements together (James, Demaree and Wolf 1984): 0 to 1.
 * @throws RangeError for no statement
 */
export function rwgJ(statements: readonly Bins[]): number {
  if (statements.length === 0) throw new RangeError('rwgJ requires a statement');
  const j = statements.length;
  const meanVariance = statements.reduce((sum, bins) => sum + sampleOf(bins).variance, 0) / j;
  const r = meanVariance / UNIFORM_VARIANCE;
  return r > 1 ? 0 : (j * (1 - r)) / (j * (1 - r) + r);
}

/** The counts taken apart into layers of equal height, each weighted by the part of the answers that it holds. */
function vanDerEijk(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let rest = [...counts];
  let agreement = 0;
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const pattern = rest.map((count) => count > 0);
    agreement += ((height * pattern.filter(Boolean).length) / total) * agreementOfPattern(pattern);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return agreement;
}

/** One layer: which answers were given at all. 1 for one answer, 0 for all five, below 0 for gaps in the middle. */
function agreementOfPattern(pattern: readonly boolean[]): number {
  const s = pattern.filter(Boolean).length;
  const k = pattern.length;
  if (s === 1) return 1;
  let [towards, away] = [0, 0];
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++)
      for (let l = j + 1; l < k; l++) {
        const [a, b, c] = [pattern[i], pattern[j], pattern[l]];
        if ((a && b && !c) || (!a && b && c)) towards += 1;
        if (a && !b && c) away += 1;
      }
  const unimodality =
    towards + away === 0 ? 1 : ((k - 2) * towards - (k - 1) * away) / ((k - 2) * (towards + away));
  return unimodality * (1 - (s - 1) / (k - 1));
}
