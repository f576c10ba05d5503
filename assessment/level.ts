/** The four levels of the relationship between Sales and Marketing, lowest first (Kotler, Rackham and Krishnaswamy 2006). */
export const levels = ['undefined', 'defined', 'aligned', 'integrated'] as const;
export type Level = (typeof levels)[number];

/** A person's, side's or company's score: 20 to 100, unrounded. */
export type Score = number;

/** A mean of answers: 1 to 5, unrounded. */
export type Mean = number;

/** Lowest score of each level. The published bands are 20-39, 40-59, 60-79 and 80-100. */
export const lowestScore = {
  undefined: 20,
  defined: 40,
  aligned: 60,
  integrated: 80,
} as const satisfies Record<Level, Score>;
export const HIGHEST_SCORE: Score = 100;

/** Points of a score for one of an answer: a mean of 1 to 5, times this, is a score of 20 to 100. */
export const POINTS = 20;

/**
 * The level that a score has reached. A fraction belongs to the band that it has reached.
 * @example levelOf(59.5) // 'defined'
 */
export const levelOf = (score: Score): Level =>
  score < lowestScore.defined
    ? 'undefined'
    : score < lowestScore.aligned
      ? 'defined'
      : score < lowestScore.integrated
        ? 'aligned'
        : 'integrated';

/** The level of one area or statement, whose mean runs from 1 to 5: the same bands, at 2, 3 and 4. */
export const levelOfMean = (mean: Mean): Level =>
  mean < 2 ? 'undefined' : mean < 3 ? 'defined' : mean < 4 ? 'aligned' : 'integrated';

/**
 * The greatest tenth that is not above the value, so that a shown number never contradicts its level.
 * Works on the doubles themselves: 2.3 stays 2.3 although its double lies a little below.
 * @example roundedDown(59.96) // 59.9
 */
export function roundedDown(value: number): number {
  const nearest = Math.round(value * 10) / 10;
  return nearest <= value ? nearest : Math.round(value * 10 - 1) / 10;
}
