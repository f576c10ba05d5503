import type { Sample } from './sample.ts';

/*
 * Part 1 of the detector: a guarded Welch t-mixture. The Bayes factor of a t statistic whose noncentrality is mixed over a
 * normal distribution (right-Haar prior on the scale), with guards that keep small sides from looking certain.
 * Source: detector.md in docs/decisions; Lai (1976), Robbins (1970) for the mixture, Welch (1947) for the degrees.
 */

/** Prior variance of the mean difference, in units of the sampling variance of one pair. */
const G = 1;
/** The guard counts as much as this many people. */
const NU0 = 3;
/** Variance of one statement that the guard expects. */
const SIGMA0_SQ = 1;
/** Correlation between statements that the guard expects. */
const RHO0 = 0.3;

/** Both sides in one statistic, with what the detector computes from them. */
export interface Comparison {
  /** Mean of Sales less mean of Marketing, on 1 to 5. */
  readonly gap: number;
  /** Guarded variance of the gap. */
  readonly v: number;
  /** Welch's degrees of freedom. */
  readonly df: number;
  readonly w: number;
  /** Guarded variance of one person, by side. */
  readonly sales: number;
  readonly marketing: number;
}

/**
 * Compares the two sides.
 * @param statements how many statements the statistic rests on: 1, the area's size or the set's
 * @throws RangeError for fewer than two people on a side
 */
export function compare(statements: number, sales: Sample, marketing: Sample): Comparison {
  if (sales.n < 2 || marketing.n < 2) throw new RangeError('compare requires two people on each side');
  const expected = (SIGMA0_SQ * (1 + (statements - 1) * RHO0)) / statements;
  const own = ({ n, variance }: Sample) => ((n - 1) * variance + NU0 * expected) / (n - 1 + NU0);
  const pooled =
    ((sales.n - 1) * sales.variance + (marketing.n - 1) * marketing.variance + NU0 * expected) /
    (sales.n + marketing.n - 2 + NU0);
  // The pooled term keeps a small side whose few answers happen to agree from looking certain.
  const guarded = (side: Sample) => Math.max(side.variance, own(side), pooled);

  const [rS, rM] = [guarded(sales), guarded(marketing)];
  return {
    gap: sales.mean - marketing.mean,
    ...welch(rS / sales.n, sales.n, rM / marketing.n, marketing.n),
    w: (G * sales.n * marketing.n) / (sales.n + marketing.n),
    sales: rS,
    marketing: rM,
  };
}

/** Variance of the difference of two means, and Welch's degrees of freedom. */
function welch(partS: number, nS: number, partM: number, nM: number): { v: number; df: number } {
  const v = partS + partM;
  return { v, df: v ** 2 / (partS ** 2 / (nS - 1) + partM ** 2 / (nM - 1)) };
}

/** The evidence (natural logarithm of the e-value) against a difference of exactly `from`; 0 for "no difference". */
export function logEvidence({ gap, v, df, w }: Comparison, from = 0): number {
  const t2 = (gap - from) ** 2 / v;
  return -0.5 * Math.log1p(w) + ((df + 1) / 2) * (Math.log1p(t2 / df) - Math.log1p(t2 / (df * (1 + w))));
}

export type Interval = readonly [low: number, high: number];

/** No difference of two means on 1 to 5 is larger. */
const WHOLE = 4;
const clamped = (value: number) => Math.min(WHOLE, Math.max(-WHOLE, value));

/**
 * All differences against which there is less evidence than 1/alpha: the exact inverse of `logEvidence`, valid at every
 * look at once. The whole scale where the data exclude nothing.
 */
export function intervalOf(comparison: Comparison, alpha: number): Interval {
  const half = halfWidth(comparison, alpha);
  return [clamped(comparison.gap - half), clamped(comparison.gap + half)];
}

/** Half of the interval before it is clamped to the scale; infinite where the data exclude nothing. */
export function halfWidth({ v, df, w }: Comparison, alpha: number): number {
  const lnC = (2 / (df + 1)) * (0.5 * Math.log1p(w) - Math.log(alpha));
  if (lnC >= Math.log1p(w)) return Infinity;
  const c1 = Math.expm1(lnC);
  return Math.sqrt((v * df * c1) / (1 - (c1 + 1) / (1 + w)));
}

/** People who answered and people who were invited, by side. */
export interface Turnout {
  readonly answered: number;
  readonly invited: number;
}

/**
 * The interval for the people invited instead of all who might be asked: it narrows as fewer are left to answer, and is a
 * point when everybody has. Shown at the end; alerts never use it.
 * @param alpha as of `intervalOf`
 */
export function finalInterval(
  comparison: Comparison,
  alpha: number,
  sales: Turnout,
  marketing: Turnout,
): Interval {
  const open = (side: Turnout) => Math.max(0, 1 - side.answered / side.invited);
  const [openS, openM] = [open(sales), open(marketing)];
  if (openS === 0 && openM === 0) return [comparison.gap, comparison.gap];
  const partS = (comparison.sales / sales.answered) * openS;
  const partM = (comparison.marketing / marketing.answered) * openM;
  const w = G / (openS / sales.answered + openM / marketing.answered);
  return intervalOf({ ...comparison, ...welch(partS, sales.answered, partM, marketing.answered), w }, alpha);
}
