/**
 * How large a difference is shown to be: its size to the nearest tenth, by one rule wherever it is told.
 * @example nearestTenth(-3.65) // 3.7, where toFixed(1) says 3.6
 */
export const nearestTenth = (value: number): number => Math.round(Math.abs(value) * 10) / 10;

/** How many answered 1, 2, 3, 4 and 5. */
type Counts = readonly [number, number, number, number, number];

/** Whole numbers of per cent; together 100, or 0 where nobody answered. */
export interface AnswerPercents {
  /** Of 1, 2, 3, 4 and 5. */
  readonly each: Counts;
  /** Of 1 and 2 together: what those two say when they are added. */
  readonly disagree: number;
  readonly neither: number;
  /** Of 4 and 5 together. */
  readonly agree: number;
}

/**
 * Answers as whole numbers of per cent that agree with each other: those who disagree are rounded with the others, and then
 * divided. Each by itself to the nearest, "50 % disagree" would stand beside 19 and 30. None is one or more away from what is
 * exact, and what nobody answered is 0.
 * @example answerPercents([23, 36, 20, 21, 20]).each // [19, 30, 17, 17, 17], and 49 disagree
 */
export function answerPercents(counts: Counts): AnswerPercents {
  const [one, two, three, four, five] = counts;
  const all = one + two + three + four + five;
  const [disagree = 0, neither = 0, agree = 0] = divided(100, [one + two, three, four + five], all);
  const [a1 = 0, a2 = 0] = divided(disagree, [one, two], all);
  const [a4 = 0, a5 = 0] = divided(agree, [four, five], all);
  return { each: [a1, a2, neither, a4, a5], disagree, neither, agree };
}

/**
 * Per cents that add up to a total: all are rounded down, and what is left goes to the largest remainders, of equal ones to the
 * largest part. In whole numbers: of shares that were divided before, what decides at a half is lost.
 */
function divided(total: number, parts: readonly number[], all: number): number[] {
  if (all === 0) return parts.map(() => 0);
  const down = parts.map((part) => Math.floor((100 * part) / all));
  const left = total - down.reduce((sum, part) => sum + part, 0);
  const remainder = (at: number) => (100 * (parts[at] ?? 0)) % all;
  const first = parts
    .map((_, at) => at)
    .sort((a, b) => remainder(b) - remainder(a) || (parts[b] ?? 0) - (parts[a] ?? 0))
    .slice(0, left);
  return down.map((part, at) => part + (first.includes(at) ? 1 : 0));
}
