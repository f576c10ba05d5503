/** The overall scores of those of one side who answered on one day. */
export interface DaySum {
  /** Any count of days. */
  readonly day: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** What answering on different days may have to do with a difference. It is shown with a finding and never changes it. */
export interface Drift {
  /** Change of the score a day, within the sides. */
  readonly slope: number;
  /** Its t statistic, on n - 3 degrees. */
  readonly t: number;
  /** How many days later Sales answered on average, in within-side standard deviations of days. */
  readonly apart: number;
  readonly gap: number;
  /** The part of the gap that the slope would make of the different days. */
  readonly shift: number;
  readonly warn: boolean;
}

const WARN_APART = 0.5;
const WARN_SHIFT = 0.1;
const WARN_T = 2;

/** Sums over one side's days: people, means, and sums of squares and products about the means. */
function within(days: readonly DaySum[]) {
  const n = days.reduce((total, { n: people }) => total + people, 0);
  const day = days.reduce((total, { day: d, n: people }) => total + d * people, 0) / n;
  const score = days.reduce((total, { sum }) => total + sum, 0) / n;
  return {
    n,
    day,
    score,
    xx: days.reduce((total, { day: d, n: people }) => total + people * (d - day) ** 2, 0),
    xy: days.reduce((total, { day: d, n: people, sum }) => total + (d - day) * (sum - people * score), 0),
    yy: days.reduce((total, { squares }) => total + squares, 0) - n * score ** 2,
  };
}

/**
 * The common slope of the score on the day within the sides (analysis of covariance), and what it would make of the
 * difference in days. Null where all answered on one day or fewer than four people did.
 */
export function driftOf(sales: readonly DaySum[], marketing: readonly DaySum[]): Drift | null {
  const [s, m] = [within(sales), within(marketing)];
  const degrees = s.n + m.n - 3;
  const xx = s.xx + m.xx;
  if (!(degrees > 0) || !(xx > 0)) return null;
  const slope = (s.xy + m.xy) / xx;
  const residual = Math.max(0, s.yy + m.yy - slope * (s.xy + m.xy)) / degrees;
  const t =
    residual === 0 ? (slope === 0 ? 0 : Math.sign(slope) * Infinity) : slope / Math.sqrt(residual / xx);
  const apart = (s.day - m.day) / Math.sqrt(xx / (s.n + m.n - 2));
  const shift = slope * (s.day - m.day);
  return {
    slope,
    t,
    apart,
    gap: s.score - m.score,
    shift,
    warn: Math.abs(apart) >= WARN_APART && Math.abs(shift) >= WARN_SHIFT && Math.abs(t) >= WARN_T,
  };
}
