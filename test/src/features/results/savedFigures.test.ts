import type { TrendItem } from '../../../../contract/trend.ts';
import { levelFigures } from '../../../../src/features/results/overview/levelFigures.ts';
import { trendFigures } from '../../../../src/features/results/parts/trendFigures.ts';
import { pageFigures } from '../../../../src/features/results/top/pageFigures.ts';
import { scope, shown, wordsFor } from './builders.ts';

const i18n = wordsFor();
const spring = (changed: Partial<TrendItem> = {}): TrendItem => ({
  round: 'spring',
  title: 'Spring',
  closedAt: '2026-05-22T12:00:00.000Z',
  n: { sales: 40, marketing: 20, company: 60 },
  score: { sales: 50, marketing: 62, company: 56 },
  level: { sales: 'defined', marketing: 'aligned', company: 'defined' },
  sameQuestions: true,
  subjects: [],
  ...changed,
});

test('the figures of the levels are unrounded, and of a side that is not shown they say why and nothing else', () => {
  const { head, rows } = levelFigures(
    i18n,
    shown({ n: { sales: 64, marketing: 3 }, score: { sales: 52.512 }, level: { sales: 'defined' } }),
  );
  expect(head).toEqual(['Name', 'People', 'Score', 'Level']);
  expect(rows).toEqual([
    ['Sales', 64, 52.512, 'Defined'],
    ['Marketing', undefined, undefined, 'fewer than 5 people'],
  ]);
});

test('the figures of the rounds have a row for each, this one first, with where and of when it is', () => {
  const earlier = [spring(), spring({ title: 'Old', score: {}, level: {}, sameQuestions: false })];
  const { head, rows } = trendFigures(i18n, shown(), earlier);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows.map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
    ['Autumn', '2026-11-22', 'Whole company', 'This round'],
    ['Spring', '2026-05-22', 'Whole company', '0.8 higher now'],
    ['Old', '2026-05-22', 'Whole company', 'other statements'],
  ]);
  expect(head.slice(3, 6)).toEqual(['Sales: People', 'Sales: Score', 'Sales: Level']);
  expect(rows[1]?.slice(3, 6)).toEqual([40, 50, 'Defined']);
  expect(rows[2]?.slice(3, 11)).toEqual([
    ...[0, 1].flatMap(() => [undefined, undefined, 'not shown']),
    undefined,
    'not shown',
  ]);
});

test('a round that is still open has no day of closing among the figures of the rounds', () => {
  expect(trendFigures(i18n, shown({}, { state: 'open' }), [spring()]).rows[0]?.[1]).toBeUndefined();
});

test('the figures of a page hold the rounds before in the same unit, and claim no difference of them', () => {
  const earlier = [spring(), spring({ title: 'Old', score: { sales: 50 }, sameQuestions: false })];
  const { head, rows } = pageFigures(i18n, { ...shown(), scope: scope() }, earlier);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows.map((row) => [row[0], row[2], row[4], row[5], row[6], row.at(-1)])).toEqual([
    ['Autumn', 'overall', 2.625, 3.06, -0.435, 'not clear'],
    ['Spring', 'overall', 2.5, 3.1, undefined, ''],
    ['Old', 'overall', 2.5, undefined, undefined, 'other statements'],
  ]);
});
