/** Terms until nothing changes any more: more than any argument here needs. */
const MOST_TERMS = 500;
const EPSILON = 1e-15;
const TINY = 1e-300;

/** Logarithm of the gamma function for x > 0: Stirling's series, after raising the argument. Abramowitz and Stegun 6.1.41. */
export function lnGamma(x: number): number {
  let [z, shift] = [x, 0];
  while (z < 10) {
    shift += Math.log(z);
    z += 1;
  }
  const s = 1 / (z * z);
  const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The continued fraction of the incomplete beta function, by Lentz's method. Abramowitz and Stegun 26.5.8. */
function fraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return result;
}

/** The regularised incomplete beta function, 0 to 1. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on one side of the mean, and the function mirrors itself.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Two-sided p of Student's t. */
export const studentP = (t: number, df: number): number => incompleteBeta(df / 2, 0.5, df / (df + t * t));

/** Beyond it there is less than 1e-15. */
const FAR = 8;

/** The normal distribution function, by a series of positive terms (Marsaglia 2004). */
export function normalCdf(x: number): number {
  if (Math.abs(x) > FAR) return x < 0 ? 0 : 1;
  let [term, sum] = [x, x];
  for (let index = 1; Math.abs(term) > EPSILON * Math.abs(sum) && index < MOST_TERMS; index++) {
    term *= (x * x) / (2 * index + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}

/** Where a rising function reaches a value, between two bounds. */
export function whereReaches(value: number, rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
