import { levelOf, levelOfMean, POINTS, type Level, type Mean, type Score } from './level.ts';
import { answersNeeded, positionsByArea, type Answer, type QuestionSet } from './questionSet.ts';

/** How one person sees one area; null where nothing in it was answered with a number. */
export interface AreaScore {
  readonly id: string;
  readonly mean: Mean | null;
  readonly level: Level | null;
}

export type Scored = {
  readonly kind: 'scored';
  readonly score: Score;
  readonly level: Level;
  /** How many statements have a number. */
  readonly answered: number;
  readonly areas: readonly AreaScore[];
};
export type TooFewAnswers = {
  readonly kind: 'too-few-answers';
  readonly answered: number;
  readonly needed: number;
};

const isNumber = (answer: Answer): answer is number => answer !== null;
const sumOf = (answers: readonly number[]) => answers.reduce((sum, answer) => sum + answer, 0);

/**
 * A person's score: 20 x the mean of the answered statements (20 to 100), with all answered the plain sum of twenty.
 * It counts when at least 80 % of the statements have a number.
 * @param answers one for each statement of the set, in its order
 * @throws RangeError when the answers do not fit the set
 */
export function scoreResponse(set: QuestionSet, answers: readonly Answer[]): Scored | TooFewAnswers {
  if (answers.length !== set.statements.length)
    throw new RangeError('scoreResponse requires an answer for each statement');
  const given = answers.filter(isNumber);
  const needed = answersNeeded(set);
  if (given.length < needed) return { kind: 'too-few-answers', answered: given.length, needed };

  // One division of whole numbers: the quotient reaches a level's bound exactly when the true score does.
  const score = (POINTS * sumOf(given)) / given.length;
  const areas = positionsByArea(set).map((positions, index): AreaScore => {
    const inArea = positions.map((position) => answers[position] ?? null).filter(isNumber);
    const mean = inArea.length === 0 ? null : sumOf(inArea) / inArea.length;
    return { id: set.areas[index]?.id ?? '', mean, level: mean === null ? null : levelOfMean(mean) };
  });
  return { kind: 'scored', score, level: levelOf(score), answered: given.length, areas };
}
