import { answerShares } from '../../../local/crowd/answerShares.ts';
import { madeUpAnswers } from '../../../local/crowd/madeUpAnswers.ts';

const momentsOf = (answers: number[]): { mean: number; spread: number } => {
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  const variance = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / answers.length;
  return { mean, spread: Math.sqrt(variance) };
};
const expected = (shares: number[]): { mean: number; spread: number } => {
  const mean = shares.reduce((sum, share, index) => sum + share * (index + 1), 0);
  const variance = shares.reduce((sum, share, index) => sum + share * (index + 1 - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(variance) };
};

test.each([
  [3, 1],
  [2.7, 1.1],
  [4.5, 1],
  [1.02, 0.14],
  [3.4, 0.6],
])('answers can have a mean of %d and a spread of %d', (mean, spread) => {
  const found = expected(answerShares(mean, spread));
  expect(found.mean).toBeCloseTo(mean, 6);
  expect(found.spread).toBeCloseTo(spread, 6);
});

test('where whole answers cannot have the spread, they have the mean and the nearest spread', () => {
  expect(answerShares(2.5, 0.2)).toEqual([0, 0.5, 0.5, 0, 0]);
  expect(answerShares(3, 0)).toEqual([0, 0, 1, 0, 0]);
  expect(answerShares(5, 2)).toEqual([0, 0, 0, 0, 1]);
  expect(expected(answerShares(3, 2)).mean).toBeCloseTo(3, 6);
});

test('a crowd answers around the mean and with the spread that were asked for', () => {
  const shares = answerShares(2.7, 1.1);
  const crowd = Array.from({ length: 2_000 }, (_, number) =>
    madeUpAnswers(`crowd-1-${number}`, shares, 20, 16),
  );
  const { mean, spread } = momentsOf(crowd.flat().filter((answer) => answer !== null));
  expect(Math.abs(mean - 2.7)).toBeLessThan(0.05);
  expect(Math.abs(spread - 1.1)).toBeLessThan(0.03);
});

test('the same person answers the same each time', () => {
  const shares = answerShares(3, 1);
  expect(madeUpAnswers('crowd-7-sales-1', shares, 20, 16)).toEqual(
    madeUpAnswers('crowd-7-sales-1', shares, 20, 16),
  );
  expect(madeUpAnswers('crowd-7-sales-1', shares, 20, 16)).not.toEqual(
    madeUpAnswers('crowd-7-sales-2', shares, 20, 16),
  );
});

test('some cannot judge a statement, but nobody leaves out so much that the response would not count', () => {
  const crowd = Array.from({ length: 500 }, (_, number) =>
    madeUpAnswers(`c${number}`, answerShares(3, 1), 5, 4),
  );
  const blanks = crowd.map((answers) => answers.filter((answer) => answer === null).length);
  expect(Math.max(...blanks)).toBe(1);
});
