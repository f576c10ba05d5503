import { binsOf, type Bin, type Bins } from '../bins.ts';

/** The persons' scores of one side in one statistic: each is the mean of the person's own answers, 1 to 5. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Unbiased; 0 for fewer than two people. */
  readonly variance: number;
}

/** The bins of the people who have a score: whoever could judge nothing enters no mean. */
const scored = (bins: Bins) => binsOf(bins).filter(({ answered, count }) => answered > 0 && count > 0);

/**
 * The sum of the persons' scores. Whole numbers are added first, for each number of answers: where everybody answered
 * everything there is one division, and a mean of exactly 3 is exactly 3.
 */
function total(parts: readonly Bin[]): number {
  const sums = new Map<number, number>();
  for (const { answered, sum, count } of parts) sums.set(answered, (sums.get(answered) ?? 0) + sum * count);
  return [...sums].reduce((whole, [answered, sum]) => whole + sum / answered, 0);
}

/** How many people have a score, and the mean and variance of those scores, from the bins alone. */
export function sampleOf(bins: Bins): Sample {
  const parts = scored(bins);
  const n = parts.reduce((people, { count }) => people + count, 0);
  if (n === 0) return { n: 0, mean: NaN, variance: 0 };
  const mean = total(parts) / n;
  const squares = parts.reduce(
    (whole, { answered, sum, count }) => whole + (sum / answered - mean) ** 2 * count,
    0,
  );
  return { n, mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

/** A person's score on 0 to 1, and how many have it. */
export interface Point {
  readonly x: number;
  readonly count: number;
}

/** The scores on 0 to 1: (s - a) / 4a. */
export const pointsOf = (bins: Bins): Point[] =>
  scored(bins).map(({ answered, sum, count }) => ({ x: (sum - answered) / (4 * answered), count }));
