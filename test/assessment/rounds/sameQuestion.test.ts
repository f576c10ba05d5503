import { isSameQuestion } from '../../../assessment/rounds/sameQuestion.ts';
import { concord20, questionSet } from '../../builders/questionSets.ts';

const overall = { kind: 'overall', id: 'overall' } as const;
const area = { kind: 'area', id: 'area2' } as const;
const statement = { kind: 'statement', id: 'A1S1' } as const;

describe('two rounds', () => {
  const set = questionSet([3, 2]);

  test('ask the same where the ids are the same, however the statements are worded or ordered', () => {
    const reworded = {
      statements: set.statements.toReversed().map((one) => ({ ...one, text: `In other words: ${one.text}` })),
    };
    for (const subject of [overall, area, statement])
      expect(isSameQuestion(set, reworded, subject)).toBe(true);
  });

  test('ask other things as a whole and in an area where one statement was added there, and the same elsewhere', () => {
    const longer = questionSet([4, 2]);
    expect(isSameQuestion(set, longer, overall)).toBe(false);
    expect(isSameQuestion(set, longer, { kind: 'area', id: 'area1' })).toBe(false);
    expect(isSameQuestion(set, longer, area)).toBe(true);
    expect(isSameQuestion(set, longer, statement)).toBe(true);
  });

  test('have nothing in common where one of them does not ask it', () => {
    for (const subject of [overall, area, statement])
      expect(isSameQuestion(set, concord20, subject)).toBe(false);
    expect(isSameQuestion(set, set, { kind: 'area', id: 'gone' })).toBe(false);
  });
});
