import { pageFigures } from '../../../../src/features/results/top/pageFigures.ts';
import { summaryIn, summaryPlace } from '../../../../src/features/results/summary/summaryPlace.ts';
import { sureSentences } from '../../../../src/features/results/summary/sureSentences.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

const i18n = wordsFor();
const sure = { status: 'disagree', sales: 2, marketing: 3 } as const;

test('a summary is of the company or of one region, and its address says which', () => {
  for (const place of [null, 'r0', 'smaller']) {
    expect(summaryIn(summaryPlace(place))).toEqual({ isSummary: true, of: place });
    expect(summaryIn(place)).toEqual({ isSummary: false, of: place });
  }
});

test('what is sure is told in words, areas first, the largest first, and no statement that its area says already', () => {
  const subjects = [
    subject({ ...sure, gap: -0.4 }),
    subject({ ...sure, kind: 'area', id: 'planning', gap: -0.6 }),
    subject({ ...sure, kind: 'area', id: 'demand', gap: 1.2 }),
    subject({ ...sure, kind: 'statement', id: 'P1', gap: -0.9 }),
    subject({ ...sure, kind: 'statement', id: 'D1', gap: -1.4 }),
  ];
  const told = sureSentences(i18n, shown({ subjects }));
  expect(told.map(({ id, higher, by }) => [id, higher, by])).toEqual([
    ['demand', 'sales', '1.2'],
    ['planning', 'marketing', '0.6'],
    // The other way round than its area.
    ['D1', 'marketing', '1.4'],
  ]);
  expect(told[0]?.text).toBe(
    'Sales sees more joint work on turning interest into business than Marketing does.',
  );
});

test('where nothing is sure, nothing is said to be', () => {
  const subjects = [
    subject({ kind: 'area', id: 'planning', sales: 2, marketing: 3, gap: -1 }),
    subject({ ...sure, kind: 'overall', gap: -0.4 }),
  ];
  expect(sureSentences(i18n, shown({ subjects }))).toEqual([]);
});

test('the figures of a page are those of the release, unrounded, and what is hidden is empty', () => {
  const subjects = [
    subject({ sales: 2.625, marketing: 3.06, gap: -0.435 }),
    subject({ kind: 'area', id: 'planning', sales: 2, status: 'hidden' }),
  ];
  const { head, rows } = pageFigures(i18n, { ...shown(), scope: scope({ subjects }) }, []);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows.map(([, , id, name, sales, marketing, gap]) => [id, name, sales, marketing, gap])).toEqual([
    ['overall', 'Whole company', 2.625, 3.06, -0.435],
    ['planning', 'Planning', 2, undefined, undefined],
  ]);
});
