import type { Bins } from '../bins.ts';
import { pointsOf, type Point } from './sample.ts';

/*
 * Part 2 of the detector, the exact gate: testing by betting. Whoever bets against "both sides have the same mean m" has a
 * capital that is a nonnegative martingale under it, whatever the shape of the answers, so by Ville's inequality it ever
 * reaches 1/alpha in at most alpha of all rounds. The smallest capital over all m is below the capital at the true one.
 * Source: Waudby-Smith and Ramdas (2024), Shafer (2021), Ville (1939); the argument is written out in docs/decisions.
 */

/** How much of the capital each bettor stakes. */
const BETS = [0.03, 0.06, 0.1, 0.16, 0.24, 0.33, 0.44, 0.56, 0.68, 0.8, 0.91, 0.99] as const;
/** A mean on 0 to 1 is looked for between this and one less this. */
export const EDGE = 1e-12;
const BISECTIONS = 60;

export type Breadth = 'statement' | 'broad';

/** How the bettors share the first unit of capital: two families, one for like and one for large stakes; the sum is 1. */
function weightsFor([q, p]: readonly [q: number, p: number]): number[][] {
  const table = (entry: (low: number, high: number) => number) =>
    BETS.map((a) => BETS.map((b) => entry(Math.min(a, b), Math.max(a, b))));
  const total = (rows: number[][]) => rows.flat().reduce((sum, value) => sum + value, 0);
  const like = table((low, high) => (low * high) ** q * (low / high) ** (5 / 3));
  const large = table((_low, high) => high ** p);
  const [likeTotal, largeTotal] = [total(like), total(large)];
  return like.map((row, i) =>
    row.map((value, j) => (0.4 * value) / likeTotal + (0.6 * (large[i]?.[j] ?? 0)) / largeTotal),
  );
}

/** The shares of the bettors: for one statement, and for areas and the whole set. */
export const weights: Readonly<Record<Breadth, number[][]>> = {
  statement: weightsFor([0, 1]),
  broad: weightsFor([1, 4]),
};

/** The logarithm of each bettor's capital at one mean, and its slope in the mean. */
export interface Capital {
  readonly log: number[];
  readonly slope: number[];
}

/** Capital of those who bet that the mean is above m: the product of 1 - c + c x/m. */
export function above(points: readonly Point[], m: number): Capital {
  const log: number[] = [];
  const slope: number[] = [];
  for (const c of BETS) {
    let [value, rise] = [0, 0];
    for (const { x, count } of points) {
      const factor = 1 - c + (c * x) / m;
      value += count * Math.log(factor);
      rise -= (count * c * x) / (m * m * factor);
    }
    log.push(value);
    slope.push(rise);
  }
  return { log, slope };
}

/** Capital of those who bet that the mean is below m: the mirror image. */
export function below(points: readonly Point[], m: number): Capital {
  const { log, slope } = above(
    points.map(({ x, count }) => ({ x: 1 - x, count })),
    1 - m,
  );
  return { log, slope: slope.map((rise) => -rise) };
}

/** The logarithm of the bettors' joint capital, and its slope in the mean. */
export interface Joint {
  readonly log: number;
  readonly slope: number;
}

/**
 * Every pair of bettors, one on each side, with its share: log of the sum of W_ij U_i D_j. The richest pair is the two richest
 * bettors, so each side can be scaled by its own: 24 exponentials instead of 144.
 */
function paired(shares: readonly number[][], up: Capital, down: Capital): Joint {
  const [upMost, downMost] = [Math.max(...up.log), Math.max(...down.log)];
  const downs = down.log.map((log) => Math.exp(log - downMost));
  let [sum, rise] = [0, 0];
  for (const [i, row] of shares.entries()) {
    const own = Math.exp((up.log[i] ?? 0) - upMost);
    const slope = up.slope[i] ?? 0;
    let [partners, partnersRise] = [0, 0];
    for (let j = 0; j < row.length; j++) {
      const part = (row[j] ?? 0) * (downs[j] ?? 0);
      partners += part;
      partnersRise += part * (slope + (down.slope[j] ?? 0));
    }
    sum += own * partners;
    rise += own * partnersRise;
  }
  return { log: upMost + downMost + Math.log(sum), slope: rise / sum };
}

/** The logarithm of the mean of two capitals. */
export function halved(a: Joint, b: Joint): Joint {
  const largest = Math.max(a.log, b.log);
  const [partA, partB] = [Math.exp(a.log - largest), Math.exp(b.log - largest)];
  return {
    log: largest + Math.log((partA + partB) / 2),
    slope: (partA * a.slope + partB * b.slope) / (partA + partB),
  };
}

/** The smallest value of a convex function on a range: its slope changes sign once. A grid would err on the wrong side. */
export function smallest(at: (m: number) => Joint, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (at(middle).slope < 0) low = middle;
    else high = middle;
  }
  return Math.min(at(low).log, at(high).log);
}

function capitalAt(shares: readonly number[][], sales: readonly Point[], marketing: readonly Point[]) {
  return (m: number) =>
    halved(
      paired(shares, above(sales, m), below(marketing, m)),
      paired(shares, above(marketing, m), below(sales, m)),
    );
}

/**
 * The exact evidence (natural logarithm of the e-value) that the sides differ at all.
 * @throws RangeError when a side has no score
 */
export function exactLogEvidence(breadth: Breadth, sales: Bins, marketing: Bins): number {
  const [s, m] = bothSides(sales, marketing);
  return smallest(capitalAt(weights[breadth], s, m), EDGE, 1 - EDGE);
}

/** A function of the common mean, and where it is defined. */
export interface Between {
  readonly at: (m: number) => Joint;
  readonly from: number;
  readonly to: number;
}

/**
 * The capital of those who bet that the mean of one group is above that of another by more than `step` (on 0 to 1, also
 * below nothing): the lower one is held against m, the higher against m + step. If it is not, there is an m in the range at
 * which both bet fairly or worse.
 */
export function apart(
  breadth: Breadth,
  high: readonly Point[],
  low: readonly Point[],
  step: number,
): Between {
  return {
    at: (m) => paired(weights[breadth], above(high, m + step), below(low, m)),
    from: Math.max(0, -step) + EDGE,
    to: Math.min(1, 1 - step) - EDGE,
  };
}

/** The exact evidence that the sides differ by more than `delta` (on 1 to 5), in the direction in which they do. */
export function exactLogEvidenceBeyond(
  delta: number,
  breadth: Breadth,
  sales: Bins,
  marketing: Bins,
): number {
  const [s, m] = bothSides(sales, marketing);
  const [high, low] = meanOf(s) >= meanOf(m) ? [s, m] : [m, s];
  const { at, from, to } = apart(breadth, high, low, delta / 4);
  return smallest(at, from, to) - Math.LN2;
}

export const meanOf = (points: readonly Point[]) =>
  points.reduce((sum, { x, count }) => sum + x * count, 0) /
  points.reduce((sum, { count }) => sum + count, 0);

export function bothSides(sales: Bins, marketing: Bins): [Point[], Point[]] {
  const [s, m] = [pointsOf(sales), pointsOf(marketing)];
  if (s.length === 0 || m.length === 0) throw new RangeError('the gate requires a score on each side');
  return [s, m];
}
