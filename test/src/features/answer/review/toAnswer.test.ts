import { toAnswer } from '../../../../../src/features/answer/review/toAnswer.ts';
import { draft, questions } from '../answers/builders.ts';

const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);

test('whoever has said "can\'t judge" too often finds each of those statements, and is not told that nothing is to be done', () => {
  const { open, cannotJudge } = toAnswer(questions, draft({ P1: 1, P2: null, T1: 3, T2: null, T3: null }), 2);
  expect(ids(open)).toEqual([]);
  expect(ids(cannotJudge)).toEqual(['P2', 'T2', 'T3']);
});

test('with numbers enough, "can\'t judge" is an answer like any other, and only open statements are named', () => {
  const { open, cannotJudge } = toAnswer(questions, draft({ P1: 1, P2: 1, T1: 3, T2: 5 }), 0);
  expect(ids(open)).toEqual(['T3']);
  expect(ids(cannotJudge)).toEqual([]);
  expect(toAnswer(questions, draft({ P1: 1, P2: 1, T1: 3, T2: 5, T3: null }), 0).cannotJudge).toEqual([]);
});
