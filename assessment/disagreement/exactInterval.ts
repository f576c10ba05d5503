import type { Bins } from '../bins.ts';
import { apart, bothSides, meanOf, type Between, type Breadth } from './gate.ts';
import type { Point } from './sample.ts';
import type { Interval } from './tMixture.ts';

/** Bounds are rounded outwards to hundredths of an answer: finer ones would promise what nobody reads. */
const STEPS = 100;
/** On 1 to 5, a difference lies within this. */
const WIDEST = 4;
/** After so many a bracket is so narrow that it tells nothing more. */
const MOST_STEPS = 120;
/** On 0 to 1: how far from a guess the lowest point is looked for first. */
const FIRST_REACH = 0.04;

const tangent = (at: Between['at'], m: number) => ({ m, ...at(m) });
type Tangent = ReturnType<typeof tangent>;

/** Where two tangents of a convex function cross; between their points it is nowhere below this. */
function crossing(left: Tangent, right: Tangent): { m: number; log: number } {
  const m = (right.log - left.log + left.slope * left.m - right.slope * right.m) / (left.slope - right.slope);
  return { m, log: left.log + left.slope * (m - left.m) };
}

/**
 * Whether a convex function lies at a value or above it everywhere. Most of the time that is seen early: one point below says
 * no, and where the tangents on both sides of the lowest point cross above it, so does everything.
 * @param near where the lowest point may be
 * @returns also where it may be by what was seen
 */
function staysAbove(
  { at, from, to }: Between,
  value: number,
  near: number,
): { above: boolean; near: number } {
  let [left, right]: [Tangent?, Tangent?] = [];
  let [next, reach] = [Math.min(to, Math.max(from, near)), FIRST_REACH];
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = tangent(at, next);
    if (here.log < value) return { above: false, near: here.m };
    if (here.slope < 0) left = here;
    else right = here;
    if (left && right) {
      const lowest = crossing(left, right);
      if (lowest.log >= value) return { above: true, near: lowest.m };
      const inside = step % 2 === 0 && lowest.m > left.m && lowest.m < right.m;
      next = inside ? lowest.m : (left.m + right.m) / 2;
    } else {
      const end = left ? to : from;
      if (here.m === end) break; // it falls to the very end
      next = left ? Math.min(end, here.m + reach) : Math.max(end, here.m - reach);
      reach *= 4;
    }
  }
  return { above: true, near: next };
}

/** The largest difference, high less low, that is ruled out together with all below it. */
function lowest(breadth: Breadth, high: readonly Point[], low: readonly Point[], threshold: number): number {
  // Nothing speaks against the difference that is seen.
  let [ruledOut, open] = [-WIDEST * STEPS, Math.ceil(WIDEST * STEPS * (meanOf(high) - meanOf(low)))];
  let near = meanOf(low);
  while (open - ruledOut > 1) {
    const middle = Math.floor((ruledOut + open) / 2);
    const seen = staysAbove(apart(breadth, high, low, middle / STEPS / WIDEST), threshold, near);
    if (seen.above) ruledOut = middle;
    else open = middle;
    near = seen.near;
  }
  return ruledOut / STEPS;
}

/**
 * Where the difference of two groups of different people lies, first less second on 1 to 5: every other difference is ruled
 * out by bets, whatever the shape of the answers. It is wrong in at most alpha of all rounds, at all looks together; the more
 * of a difference is ruled out, the less is any below it, so two bounds are all there is to find.
 * @throws RangeError when a group has no score
 */
export function exactInterval(breadth: Breadth, alpha: number, first: Bins, second: Bins): Interval {
  return between(breadth, alpha, ...bothSides(first, second));
}

/**
 * Where the mean of two groups of different people lies, each counted alike, on 1 to 5: the same, with the answers of the
 * second turned round.
 * @throws RangeError when a group has no score
 */
export function exactMean(breadth: Breadth, alpha: number, first: Bins, second: Bins): Interval {
  const [a, b] = bothSides(first, second);
  const turned = b.map(({ x, count }) => ({ x: 1 - x, count }));
  // The mean of x and y is (x - (1 - y) + 1) / 2 on 0 to 1.
  const [low, high] = between(breadth, alpha, a, turned);
  return [low / 2 + 3, high / 2 + 3];
}

/** Each bound may be wrong in half of alpha. */
function between(breadth: Breadth, alpha: number, a: readonly Point[], b: readonly Point[]): Interval {
  const threshold = -Math.log(alpha / 2);
  return [lowest(breadth, a, b, threshold), -lowest(breadth, b, a, threshold)];
}
