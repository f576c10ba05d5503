const places = [-2, -1, 0, 1, 2] as const;
const ROUNDS = 200;
const CLOSE_ENOUGH = 1e-10;
/** How near to its bounds the variance may come, as a share of what is possible: beyond, the search has no end. */
const MARGIN = 0.005;

/**
 * How often each answer from 1 to 5 must come up so that answers have this mean and this standard deviation: the
 * least surprising such distribution (its logarithm is a parabola). Where whole answers cannot have the spread,
 * the nearest that they can.
 */
export function answerShares(mean: number, spread: number): number[] {
  const centre = mean - 3;
  const fraction = mean - Math.floor(mean);
  const least = fraction * (1 - fraction);
  const most = (5 - mean) * (mean - 1);
  if (spread ** 2 <= least || most - least < CLOSE_ENOUGH) {
    return [1, 2, 3, 4, 5].map((answer) => Math.max(0, 1 - Math.abs(answer - mean)));
  }
  const margin = MARGIN * (most - least);
  const variance = Math.min(Math.max(spread ** 2, least + margin), most - margin);
  return withMoments(centre, variance + centre ** 2);
}

/** Newton's method with a step that is halved until it helps. */
function withMoments(first: number, second: number): number[] {
  let slope = 0;
  let bend = 0;
  const missBy = (a: number, b: number): number => {
    const [m1, m2] = momentsOf(sharesAt(a, b));
    return Math.hypot(m1 - first, m2 - second);
  };
  for (let round = 0; round < ROUNDS && missBy(slope, bend) > CLOSE_ENOUGH; round++) {
    const [m1, m2, m3, m4] = momentsOf(sharesAt(slope, bend));
    const [d1, d2] = [first - m1, second - m2];
    const [v11, v12, v22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = v11 * v22 - v12 * v12;
    const stepSlope = (v22 * d1 - v12 * d2) / determinant;
    const stepBend = (v11 * d2 - v12 * d1) / determinant;
    let share = 1;
    while (
      share > 1e-6 &&
      missBy(slope + share * stepSlope, bend + share * stepBend) >= missBy(slope, bend)
    ) {
      share /= 2;
    }
    slope += share * stepSlope;
    bend += share * stepBend;
  }
  return sharesAt(slope, bend);
}

function sharesAt(slope: number, bend: number): number[] {
  const exponents = places.map((x) => slope * x + bend * x * x);
  const highest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function momentsOf(shares: number[]): [number, number, number, number] {
  const moment = (power: number): number =>
    places.reduce<number>((sum, x, index) => sum + (shares[index] ?? 0) * x ** power, 0);
  return [moment(1), moment(2), moment(3), moment(4)];
}
