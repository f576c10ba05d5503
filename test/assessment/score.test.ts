import { scoreResponse } from '../../assessment/score.ts';
import { answers, concord20, questionSet } from '../builders/questionSets.ts';

describe('the score of one person', () => {
  test('twenty ones are 20: Undefined', () =>
    expect(scoreResponse(concord20, answers(1))).toMatchObject({
      score: 20,
      level: 'undefined',
      answered: 20,
    }));

  test('twenty threes are 60: Aligned', () =>
    expect(scoreResponse(concord20, answers(3))).toMatchObject({ score: 60, level: 'aligned' }));

  test('sixteen fours and four times "can\'t judge" are 80: Integrated', () =>
    expect(scoreResponse(concord20, answers(4, 16))).toMatchObject({
      score: 80,
      level: 'integrated',
      answered: 16,
    }));

  test('fifteen answers are too few', () =>
    expect(scoreResponse(concord20, answers(4, 15))).toEqual({
      kind: 'too-few-answers',
      answered: 15,
      needed: 16,
    }));

  test('with all twenty answered the score is the plain sum', () => {
    const mixed = Array.from({ length: 20 }, (_, index) => 1 + (index % 5));
    expect(scoreResponse(concord20, mixed)).toMatchObject({ score: mixed.reduce((a, b) => a + b) });
  });

  test('a fraction belongs to the band that it has reached', () => {
    // 17 answered, sum 51: exactly 60. One point less is just below.
    expect(scoreResponse(concord20, [...answers(3, 17, 17), null, null, null])).toMatchObject({
      level: 'aligned',
    });
    expect(scoreResponse(concord20, [...answers(3, 16, 16), 2, null, null, null])).toMatchObject({
      level: 'defined',
    });
  });

  test('an area counts the answered statements only, and has no level where there are none', () => {
    const scored = scoreResponse(questionSet([8, 2]), [1, 2, 3, 4, 5, 5, 5, 3, null, null]);
    expect(scored).toMatchObject({
      kind: 'scored',
      areas: [
        { id: 'area1', mean: 3.5, level: 'aligned' },
        { id: 'area2', mean: null, level: null },
      ],
    });
  });

  test('80 % is rounded up: six of seven', () => {
    expect(scoreResponse(questionSet([7]), answers(3, 5, 7))).toMatchObject({
      kind: 'too-few-answers',
      needed: 6,
    });
    expect(scoreResponse(questionSet([7]), answers(3, 6, 7))).toMatchObject({ kind: 'scored' });
  });

  test('answers that do not fit the set are a broken promise', () =>
    expect(() => scoreResponse(concord20, answers(3, 19, 19))).toThrow(RangeError));
});
