import type { Bins } from '../bins.ts';
import { pointsOf } from './sample.ts';

/**
 * Pick one person from each side at random: how often does Sales answer higher, counting ties as half? 0 to 1.
 * @throws RangeError when a side has no score
 */
export function probabilityOfSuperiority(sales: Bins, marketing: Bins): number {
  const [s, m] = [pointsOf(sales), pointsOf(marketing)];
  if (s.length === 0 || m.length === 0)
    throw new RangeError('probabilityOfSuperiority requires a score on each side');
  let [wins, pairs] = [0, 0];
  for (const a of s)
    for (const b of m) {
      pairs += a.count * b.count;
      wins += a.x > b.x ? a.count * b.count : a.x === b.x ? (a.count * b.count) / 2 : 0;
    }
  return wins / pairs;
}

/** Cliff's delta, -1 to 1: how much more often Sales answers higher than lower. */
export const cliffsDelta = (sales: Bins, marketing: Bins): number =>
  2 * probabilityOfSuperiority(sales, marketing) - 1;
