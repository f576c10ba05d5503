import { pageFigures } from '../../src/features/results/top/pageFigures.ts';
import { statementFigures } from '../../src/features/results/statements/statementFigures.ts';
import { heatFigures } from '../../src/features/results/table/heatFigures.ts';
import type { Subject } from '../../src/features/results/view.ts';
import { shown, subject, wordsFor } from '../src/features/results/builders.ts';

const i18n = wordsFor();
const means = { sales: 2.9, marketing: 3.1, gap: -0.2 };
const cases: [string, Partial<Subject>][] = [
  ['sure', { ...means, status: 'disagree' }],
  ['too small to matter', { ...means, status: 'no-material-gap' }],
  ['mix of regions', { ...means, status: 'undecided', regionalMix: true }],
  ['not clear', { ...means, status: 'undecided' }],
  ['no comparison', { sales: 2.9, status: 'hidden', hidden: 'too-few' }],
];
const lastOf = (rows: readonly (readonly unknown[])[]) => rows[0]?.at(-1);
const hidden = { kind: 'hidden', why: '' } as const;
const row = (one: Subject) => ({
  name: 'Planning',
  subject: one,
  row: {
    id: one.id,
    name: 'Planning',
    sales: hidden,
    marketing: hidden,
    difference: { kind: 'words', key: 'results.difference.none' },
  } as const,
});

/** Files said "not clear" of a difference that the screen called too small to matter, and of what nobody may compare. */
test.each(cases)('a saved file says "%s" where the screen does', (words, changed) => {
  const statement = subject({ kind: 'statement', id: 'P1', ...changed });
  const page = shown({ subjects: [statement] });
  const about = { of: 'Area', inPoints: false, open: false };
  expect([
    lastOf(statementFigures(i18n, page, [statement]).rows),
    lastOf(pageFigures(i18n, page, []).rows),
    lastOf(heatFigures(i18n, about, [row(statement)]).rows),
  ]).toEqual([words, words, words]);
});

test('while a round is open, a saved file says that it is too early, as the screen does', () => {
  const statement = subject({ kind: 'statement', id: 'P1', ...means });
  const page = { ...shown({ subjects: [statement] }), isPreliminary: true };
  expect(lastOf(statementFigures(i18n, page, [statement]).rows)).toBe('too early to say');
  expect(lastOf(pageFigures(i18n, page, []).rows)).toBe('too early to say');
});

/** The file of the regions holds scores and points, that of the areas averages: both had the same heads. */
test('a saved heat table says of what its figures are, and every file tells the same gap in the same digits', () => {
  const gap = -1.0277777777777777;
  const area = subject({ kind: 'area', id: 'planning', sales: 2.4, marketing: 3.4, gap });
  const of = (inPoints: boolean, one: Subject) =>
    heatFigures(i18n, { of: 'x', inPoints, open: false }, [row(one)]);
  expect(of(false, area).head).toEqual([
    'x',
    'Sales: average',
    'Sales: Level',
    'Marketing: average',
    'Marketing: Level',
    'Sales minus Marketing',
    'How sure',
  ]);
  expect(of(false, area).rows[0]?.[5]).toBe(gap);
  expect(of(true, area).head).toEqual([
    'x',
    'Sales: Score',
    'Sales: Level',
    'Marketing: Score',
    'Marketing: Level',
    'Sales minus Marketing, in points of 100',
    'How sure',
  ]);
  expect(of(true, subject({ gap: -0.435 })).rows[0]?.[5]).toBe(-8.7);
});
