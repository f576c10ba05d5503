import { moveUp, type ShownStatement } from '../../assessment/moveUp.ts';
import type { AnswerCounts } from '../../assessment/scope/answerCounts.ts';

const statement = (id: string, sales: AnswerCounts, marketing = sales): ShownStatement => ({
  id,
  sales,
  marketing,
});
const idsOf = (...statements: ShownStatement[]) => moveUp(statements, 20).map(({ id }) => id);

test('the statement with the largest share of twos and threes comes first', () =>
  expect(idsOf(statement('few', [0, 1, 0, 9, 0, 0]), statement('many', [0, 4, 4, 2, 0, 0]))).toEqual([
    'many',
    'few',
  ]));

test('both sides weigh the same, whatever their size', () => {
  const [found] = moveUp([statement('P1', [0, 10, 0, 0, 0, 0], [0, 0, 0, 90, 0, 0])], 20);
  expect(found?.share).toBe(0.5);
});

test('the gain is what the score would rise by if everybody below 5 answered one higher', () => {
  const [found] = moveUp([statement('P1', [0, 2, 0, 0, 2, 0], [0, 0, 0, 4, 0, 0])], 20);
  expect(found?.gain).toBeCloseTo((20 / 20) * ((0.5 + 1) / 2), 12);
  const [of5] = moveUp([statement('P1', [1, 0, 0, 0, 0, 0])], 5);
  expect(of5?.gain).toBe(4);
});

test('the gain counts statements of the set that may not be shown', () =>
  expect(moveUp([statement('P1', [1, 0, 0, 0, 0, 0]), { id: 'P2' }], 20)[0]?.gain).toBe(1));

test("who can't judge has no share", () =>
  expect(moveUp([statement('P1', [0, 1, 0, 1, 0, 98])], 20)[0]?.share).toBe(0.5));

test('among equal shares the lower mean comes first, then the order of the set', () => {
  expect(idsOf(statement('high', [0, 0, 2, 2, 0, 0]), statement('low', [0, 2, 0, 2, 0, 0]))).toEqual([
    'low',
    'high',
  ]);
  expect(idsOf(statement('P1', [0, 1, 0, 1, 0, 0]), statement('P2', [0, 2, 0, 2, 0, 0]))).toEqual([
    'P1',
    'P2',
  ]);
});

test('shares that are equal as fractions are equal', () => {
  // 1/10 + 2/10 and 3/10 differ as doubles.
  const split = statement('split', [0, 1, 0, 9, 0, 0], [0, 2, 0, 8, 0, 0]);
  const same = statement('same', [7, 3, 0, 0, 0, 0], [10, 0, 0, 0, 0, 0]);
  expect(idsOf(split, same)).toEqual(['same', 'split']);
});

test('a statement that may not be shown for both sides is left out', () =>
  expect(moveUp([{ id: 'P1', sales: [0, 3, 0, 0, 0, 0] }, { id: 'P2' }], 20)).toEqual([]));

test('a statement that nobody could judge is left out', () => {
  expect(idsOf(statement('P1', [0, 0, 0, 0, 0, 5]))).toEqual([]);
  expect(idsOf(statement('P1', [0, 5, 0, 0, 0, 0], [0, 0, 0, 0, 0, 5]))).toEqual([]);
});
