/** The overall scores (1 to 5) of those who answered on one day, in millionths: whole numbers, so that taking out is exact. */
export interface DaySum {
  readonly n: number;
  readonly sum: number;
  /** Of the squares. */
  readonly squares: number;
}

/** By day, "2026-11-22". For the drift warning alone; nothing of it is ever shown. */
export type DaySums = Readonly<Record<string, DaySum>>;

const MILLION = 1e6;
const DAY_MS = 86_400_000;

/** One person's day. @param mean of the person's own answers, 1 to 5 */
export function dayOf(day: string, mean: number): DaySums {
  const sum = Math.round(mean * MILLION);
  return { [day]: { n: 1, sum, squares: Math.round(sum ** 2 / MILLION) } };
}

/**
 * Both together, `times` being +1 to add and -1 to take out. A day on which nobody is left is dropped.
 * @throws RangeError when more people would be taken out of a day than are in it
 */
export function combinedDays(days: DaySums, change: DaySums, times: 1 | -1): DaySums {
  const result: Record<string, DaySum> = { ...days };
  for (const [day, { n, sum, squares }] of Object.entries(change)) {
    const before = result[day] ?? { n: 0, sum: 0, squares: 0 };
    const after = {
      n: before.n + times * n,
      sum: before.sum + times * sum,
      squares: before.squares + times * squares,
    };
    if (after.n < 0)
      throw new RangeError('combinedDays requires that nobody is taken out who is not in the sums');
    if (after.n === 0) Reflect.deleteProperty(result, day);
    else result[day] = after;
  }
  return result;
}

/** As the drift warning wants them: days counted, scores on 1 to 5. */
export const driftDays = (days: DaySums): { day: number; n: number; sum: number; squares: number }[] =>
  Object.entries(days).map(([day, { n, sum, squares }]) => ({
    day: Date.parse(day) / DAY_MS,
    n,
    sum: sum / MILLION,
    squares: squares / MILLION,
  }));
