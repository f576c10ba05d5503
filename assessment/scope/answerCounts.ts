import { binKey, type Bins } from '../bins.ts';

/** How many people answered 1, 2, 3, 4 and 5, and how many can't judge. */
export type AnswerCounts = readonly [
  one: number,
  two: number,
  three: number,
  four: number,
  five: number,
  cannotJudge: number,
];

/** The bins of one statement from its counts. */
export const binsOfAnswers = (counts: AnswerCounts): Bins =>
  Object.fromEntries(
    counts
      .map((count, index): [string, number] => [index < 5 ? binKey(1, index + 1) : binKey(0, 0), count])
      .filter(([, count]) => count > 0),
  );

/** The counts of one statement from its six bins. */
export const answerCounts = (statement: Bins): AnswerCounts => {
  const given = (answer: number) => statement[binKey(1, answer)] ?? 0;
  return [given(1), given(2), given(3), given(4), given(5), statement[binKey(0, 0)] ?? 0];
};
