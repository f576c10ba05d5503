import type { Bins } from '../bins.ts';
import {
  above,
  below,
  bothSides,
  EDGE,
  halved,
  meanOf,
  smallest,
  weights,
  type Breadth,
  type Capital,
  type Joint,
} from './gate.ts';

/** The logarithm of the joint capital of all bettors who follow one group, with their shares. */
function alone(breadth: Breadth, { log, slope }: Capital): Joint {
  const most = Math.max(...log);
  let [sum, rise] = [0, 0];
  for (const [i, row] of weights[breadth].entries()) {
    const share = row.reduce((whole, value) => whole + value, 0);
    const own = share * Math.exp((log[i] ?? 0) - most);
    sum += own;
    rise += own * (slope[i] ?? 0);
  }
  return { log: most + Math.log(sum), slope: rise / sum };
}

/**
 * The exact evidence (natural logarithm) that one group has the higher mean, in the direction in which it has, where the same
 * people may stand in both groups. The capitals of the two are not multiplied, which takes independence, but added: it is
 * large only where at every mean one of the two groups by itself rules it out. If the mean of the higher one is not above
 * that of the lower one, both bet fairly or worse at any mean in between, so by Ville's inequality each ever reaches 4/alpha
 * in at most alpha/4 of all rounds; the sum of both, in either direction, ever reaches 8/alpha in at most alpha of them.
 * @returns at least -ln(alpha) where it is established at the error rate alpha
 * @throws RangeError when a group has no score
 */
export function separateLogEvidence(breadth: Breadth, first: Bins, second: Bins): number {
  const [a, b] = bothSides(first, second);
  const [high, low] = meanOf(a) >= meanOf(b) ? [a, b] : [b, a];
  const at = (m: number) => halved(alone(breadth, above(high, m)), alone(breadth, below(low, m)));
  return smallest(at, EDGE, 1 - EDGE) - 2 * Math.LN2;
}
