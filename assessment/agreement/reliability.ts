/** Whether the statements of a set measure one thing, from people who answered all of them. */
export interface Reliability {
  /** Cronbach's alpha (1951); null where the totals do not vary. */
  readonly alpha: number | null;
  readonly mean: number;
  readonly sd: number;
  /** Standard error of the mean. */
  readonly se: number;
  /** Standard error of measurement of one person's total; null where alpha is. */
  readonly sem: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
function variance(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/**
 * @param rows a complete row of answers for each person
 * @throws RangeError for fewer than two people or two statements
 */
export function reliabilityOf(rows: readonly (readonly number[])[]): Reliability {
  const k = rows[0]?.length ?? 0;
  if (rows.length < 2 || k < 2) throw new RangeError('reliabilityOf requires two people and two statements');
  const totals = rows.map(sum);
  const total = variance(totals);
  const items = Array.from({ length: k }, (_, index) => variance(rows.map((row) => row[index] ?? NaN)));
  const alpha = total === 0 ? null : (k / (k - 1)) * (1 - sum(items) / total);
  const sd = Math.sqrt(total);
  return {
    alpha,
    mean: sum(totals) / totals.length,
    sd,
    se: sd / Math.sqrt(rows.length),
    sem: alpha === null ? null : sd * Math.sqrt(Math.max(0, 1 - alpha)),
  };
}

/** One group's values: how many, their sum and their sum of squares. */
export interface GroupSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * How far people of one group resemble each other: ICC(1) for one person, ICC(2) for a group's mean, from the analysis of
 * variance between and within groups (Bliese 2000).
 * @throws RangeError for fewer than two groups, or no more people than groups
 */
export function intraclassCorrelations(groups: readonly GroupSums[]): {
  msb: number;
  msw: number;
  icc1: number;
  icc2: number;
} {
  const used = groups.filter(({ n }) => n > 0);
  const n = sum(used.map((group) => group.n));
  if (used.length < 2 || n <= used.length)
    throw new RangeError('intraclassCorrelations requires two groups and a group of two');
  const correction = sum(used.map((group) => group.sum)) ** 2 / n;
  const between = sum(used.map((group) => group.sum ** 2 / group.n)) - correction;
  const within = sum(used.map((group) => group.squares)) - correction - between;
  const msb = between / (used.length - 1);
  const msw = within / (n - used.length);
  const size = n / used.length;
  return { msb, msw, icc1: (msb - msw) / (msb + (size - 1) * msw), icc2: (msb - msw) / msb };
}

/** One item's or total's values in complete rows: their sum and their sum of squares. */
export type ItemSums = Omit<GroupSums, 'n'>;

/**
 * Cronbach's alpha from sums instead of rows, for files too large to keep. Answers are whole numbers, so that the sums are
 * exact and the result is that of `reliabilityOf`.
 * @param n how many complete rows
 * @returns null for fewer than two rows or statements, or where the totals do not vary
 */
export function alphaFromSums(n: number, items: readonly ItemSums[], total: ItemSums): number | null {
  const k = items.length;
  if (n < 2 || k < 2) return null;
  // n (n - 1) times the variance, a whole number: the factor cancels out.
  const spread = (sums: ItemSums) => n * sums.squares - sums.sum ** 2;
  if (spread(total) === 0) return null;
  return (k / (k - 1)) * (1 - sum(items.map(spread)) / spread(total));
}
