import { POINTS } from './level.ts';
import type { AnswerCounts } from './scope/answerCounts.ts';

/** A statement on which a point would be easiest to win. */
export interface MoveUp {
  readonly id: string;
  /** Mean over both sides of the share of answers that are 2 or 3, 0 to 1. */
  readonly share: number;
  /** Points of the score (20 to 100) if everybody below 5 answered one higher. */
  readonly gain: number;
}

/** What is shown of one statement; absent for a side that may not be shown. */
export interface ShownStatement {
  readonly id: string;
  readonly sales?: AnswerCounts | undefined;
  readonly marketing?: AnswerCounts | undefined;
}

/** Shares that are equal as fractions may differ in the last place as doubles. */
const EXACTLY = 1e-12;
const answered = ([one, two, three, four, five]: AnswerCounts) => one + two + three + four + five;
const mean = (counts: AnswerCounts) =>
  (counts[0] + 2 * counts[1] + 3 * counts[2] + 4 * counts[3] + 5 * counts[4]) / answered(counts);
const middling = (counts: AnswerCounts) => (counts[1] + counts[2]) / answered(counts);
const belowTop = (counts: AnswerCounts) => 1 - counts[4] / answered(counts);

/**
 * What would move us up: statements ranked by the share of answers that are 2 or 3, mean of both sides (ties: the lower
 * company mean, then the order of the set). A statement that may not be shown for both sides is left out.
 * @param statements in the order of the set
 * @param total how many statements the set has, shown or not
 */
export function moveUp(statements: readonly ShownStatement[], total: number): MoveUp[] {
  return statements
    .flatMap(({ id, sales, marketing }) => {
      if (!sales || !marketing || answered(sales) === 0 || answered(marketing) === 0) return [];
      const both = (figure: (counts: AnswerCounts) => number) => (figure(sales) + figure(marketing)) / 2;
      return [{ id, share: both(middling), gain: (POINTS / total) * both(belowTop), mean: both(mean) }];
    })
    .sort((a, b) => (Math.abs(b.share - a.share) > EXACTLY ? b.share - a.share : a.mean - b.mean))
    .map(({ id, share, gain }) => ({ id, share, gain }));
}
