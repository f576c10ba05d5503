import { answersWithin } from '../../../assessment/cases/answersWithin.ts';
import type { ScopeSubject } from '../../../assessment/scope/scopeSubject.ts';

const subjects: ScopeSubject[] = [
  { kind: 'area', id: 'demand', status: 'disagree', atLeastDelta: false },
  {
    kind: 'statement',
    id: 'D1',
    status: 'undecided',
    atLeastDelta: false,
    answers: { sales: [1, 2, 3, 4, 5, 1], marketing: [0, 0, 1, 2, 3, 0] },
  },
  {
    kind: 'statement',
    id: 'D2',
    status: 'undecided',
    atLeastDelta: false,
    answers: { sales: [1, 0, 0, 0, 0, 0], marketing: [0, 0, 0, 0, 9, 2] },
  },
  {
    kind: 'statement',
    id: 'D3',
    status: 'hidden',
    atLeastDelta: false,
    answers: { sales: [5, 0, 0, 0, 0, 0] },
  },
  {
    kind: 'statement',
    id: 'T1',
    status: 'undecided',
    atLeastDelta: false,
    answers: { sales: [0, 0, 0, 0, 1, 0], marketing: [1, 0, 0, 0, 0, 0] },
  },
];
const areaOf = (id: string) => (id.startsWith('D') ? 'demand' : 'trust');

test("an area's answers are those of its statements, as far as both sides show them", () => {
  expect(answersWithin(subjects, { kind: 'area', id: 'demand' }, areaOf)).toEqual({
    sales: [2, 2, 3, 4, 5, 1],
    marketing: [0, 0, 1, 2, 12, 2],
  });
});

test("the whole set's answers are those of every statement, a statement's are its own", () => {
  expect(answersWithin(subjects, { kind: 'overall', id: 'overall' }, areaOf)?.sales).toEqual([
    2, 2, 3, 4, 6, 1,
  ]);
  expect(answersWithin(subjects, { kind: 'statement', id: 'T1' }, areaOf)?.marketing).toEqual([
    1, 0, 0, 0, 0, 0,
  ]);
});

test('where a side shows nothing, nothing is added up', () => {
  expect(answersWithin(subjects, { kind: 'statement', id: 'D3' }, areaOf)).toBeUndefined();
  expect(answersWithin([], { kind: 'area', id: 'demand' }, areaOf)).toBeUndefined();
});
