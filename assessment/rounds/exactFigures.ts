import type { Bins } from '../bins.ts';
import { exactInterval, exactMean } from '../disagreement/exactInterval.ts';
import type { Interval } from '../disagreement/tMixture.ts';
import { POINTS } from '../level.ts';

/*
 * What the final figures of a round tell other rounds: where a gap, and the company's score, lie whatever the shape of the
 * answers. Two rounds are compared, and either may be wrong, so each gets half of the error rate.
 */
const ROUNDS = 2;
/** The company's score is a question of its own: at most 5 of 100 pairs of rounds are told wrongly apart. */
const ALPHA = 0.05;

/**
 * Where the gap of one subject lies in the final figures of a round, on 1 to 5.
 * @param alpha its share of the error rate of a round
 */
export const exactGap = (statements: number, alpha: number, sales: Bins, marketing: Bins): Interval =>
  exactInterval(statements === 1 ? 'statement' : 'broad', alpha / ROUNDS, sales, marketing);

/** Where the company's score lies, on 20 to 100, from the bins of all statements together. */
export function exactScore(sales: Bins, marketing: Bins): Interval {
  const [low, high] = exactMean('broad', ALPHA / ROUNDS, sales, marketing);
  const tenths = (mean: number) => Math.round(mean * POINTS * 10) / 10; // without the dust of doubles
  return [tenths(low), tenths(high)];
}
