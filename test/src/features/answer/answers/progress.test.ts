import { minutesFor, progressOf } from '../../../../../src/features/answer/answers/progress.ts';
import { draft, questions } from './builders.ts';

test('"can\'t judge" is done, but not one of the answers that are needed', () => {
  const progress = progressOf(questions, draft({ P1: 1, P2: null, T1: 3 }));
  expect(progress).toMatchObject({ done: 3, numbered: 2, cannotJudge: 1, open: 2, total: 5, missing: 2 });
  expect(progress.areas.map(({ done, total }) => [done, total])).toEqual([
    [2, 2],
    [1, 3],
  ]);
});

test('with enough answers nothing is missing, however many there are', () => {
  expect(progressOf(questions, draft({ P1: 1, P2: 1, T1: 1, T2: 1, T3: 1 })).missing).toBe(0);
});

test('a statement takes 12 seconds, and what is left is never rounded to nothing', () => {
  expect([20, 11, 10, 3, 1, 0].map(minutesFor)).toEqual([4, 2, 2, 1, 1, 0]);
});
