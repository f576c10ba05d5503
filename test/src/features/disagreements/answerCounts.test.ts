import { countsOf } from '../../../../src/features/disagreements/evidence/answerCounts.ts';
import { placed, scaleOf, sharesOf } from '../../../../src/ui/bars/shares.ts';
import { questions, scope, subject } from './builders.ts';

const answered = (id: string, sales: readonly number[], marketing: readonly number[]) =>
  subject({
    kind: 'statement',
    id,
    answers: { sales: [...sales] as never, marketing: [...marketing] as never },
  });
const figures = scope([
  subject(),
  answered('M1', [5, 4, 3, 2, 1, 0], [0, 0, 5, 5, 5, 1]),
  answered('M2', [1, 1, 1, 1, 1, 2], [1, 1, 1, 1, 1, 0]),
  answered('T1', [9, 0, 0, 0, 0, 0], [0, 0, 0, 0, 9, 0]),
]);

test("a statement's bars are its own answers", () => {
  const one = figures.subjects[1] ?? subject();
  expect(countsOf(questions, one, null)).toEqual({
    sales: [5, 4, 3, 2, 1, 0],
    marketing: [0, 0, 5, 5, 5, 1],
    statements: 1,
  });
});

test("an area's bars are the answers to its statements together, those to everything all of them", () => {
  expect(countsOf(questions, subject(), figures)).toEqual({
    sales: [6, 5, 4, 3, 2, 2],
    marketing: [1, 1, 6, 6, 6, 1],
    statements: 2,
  });
  expect(countsOf(questions, subject({ kind: 'overall', id: 'overall' }), figures)?.statements).toBe(3);
});

test('where a side may not be shown there are no bars, and nothing of the other side is added up', () => {
  const hidden = subject({ kind: 'statement', id: 'M1', answers: { sales: [5, 4, 3, 2, 1, 0] } });
  expect(countsOf(questions, hidden, null)).toBeNull();
  expect(countsOf(questions, subject(), scope([hidden]))).toBeNull();
  expect(countsOf(questions, subject(), null)).toBeNull();
});

test("shares are of those who could judge: who can't is in the table alone", () => {
  expect(sharesOf([1, 1, 0, 1, 1, 6])).toEqual([0.25, 0.25, 0, 0.25, 0.25]);
  expect(sharesOf([0, 0, 0, 0, 0, 6])).toEqual([0, 0, 0, 0, 0]);
});

test('"neither" straddles the middle, and every bar of a list has the same scale and stays within it', () => {
  const low = sharesOf([10, 0, 0, 0, 0, 0]);
  const high = sharesOf([0, 0, 4, 2, 4, 0]);
  const scale = scaleOf([low, high]);
  for (const shares of [low, high]) {
    const { start, widths } = placed(shares, scale);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start + widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1);
    const middle = start + widths[0] + widths[1] + widths[2] / 2;
    expect(middle).toBeCloseTo(0.5);
  }
});
