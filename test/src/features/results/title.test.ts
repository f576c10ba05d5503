import type { Level } from '../../../../assessment/level.ts';
import { titleOf } from '../../../../src/features/results/title.ts';
import { shown, subject, wordsFor } from './builders.ts';

const words = wordsFor();

test('the page opens with the level and how far the next one is', () => {
  expect(titleOf(words, shown())).toBe('Defined, and 3.2 points from Aligned.');
  expect(titleOf(words, shown({ score: { sales: 85, marketing: 85, company: 85 } }))).toBe(
    'Integrated, the highest level.',
  );
});

test('a score just under the next level is never said to have reached it', () => {
  expect(titleOf(words, shown({ score: { sales: 60, marketing: 59.94, company: 59.97 } }))).toBe(
    'Defined, and 0.1 points from Aligned.',
  );
});

test('a region is named before its level', () => {
  expect(titleOf(words, shown({ region: 'DACH' }))).toBe('DACH: Defined, and 3.2 points from Aligned.');
});

test('a side that stands alone is named in the title; where neither is shown, that is said', () => {
  const one = (level: 'sales' | 'marketing') =>
    shown({ score: { [level]: 52.5 }, level: { [level]: 'defined' } });
  expect(titleOf(words, one('sales'))).toBe('Sales sees the relationship as Defined.');
  expect(titleOf(words, one('marketing'))).toBe('Marketing sees the relationship as Defined.');
  expect(titleOf(words, shown({ score: {}, level: {} }))).toBe('Nothing can be shown.');
});

describe('sides at opposite ends are both named, for whoever reads the title alone', () => {
  const score = { sales: 36, marketing: 87.9, company: 61.9 };
  const level = { sales: 'undefined', marketing: 'integrated', company: 'aligned' } as const;
  const apart = { score, level, subjects: [subject({ gap: -2.6 })] };
  const both = 'Sales sees Undefined, Marketing sees Integrated';

  test('and that it may be chance, where it is not sure', () =>
    expect(titleOf(words, shown(apart))).toBe(`${both}, but this may be chance.`));

  test('and that it is too early, while the round is open or its final figures are being made', () => {
    const early = `${both}, but it is too early to be sure.`;
    expect(titleOf(words, shown(apart, { state: 'open' }))).toBe(early);
    expect(titleOf(words, { ...shown(apart), isPreliminary: true })).toBe(early);
  });

  test('without a doubt where the difference is established', () => {
    const subjects = [subject({ gap: -2.6, status: 'disagree' })];
    expect(titleOf(words, shown({ ...apart, subjects }))).toBe(`${both}.`);
  });

  test('and that the regions make it, where they do', () => {
    const subjects = [subject({ gap: -2.6, status: 'disagree', regionalMix: true })];
    expect(titleOf(words, shown({ ...apart, subjects }))).toBe(`${both}, but only by the mix of regions.`);
  });

  test('behind the name of their region', () =>
    expect(titleOf(words, shown({ ...apart, region: 'DACH' }))).toBe(
      `DACH: ${both}, but this may be chance.`,
    ));

  const at = (sales: Level, marketing: Level) =>
    titleOf(words, shown({ level: { sales, marketing, company: 'defined' } }));

  test.each<[Level, Level]>([
    ['undefined', 'aligned'],
    ['aligned', 'undefined'],
    ['integrated', 'defined'],
    ['integrated', 'undefined'],
  ])('%s and %s are far apart', (sales, marketing) => expect(at(sales, marketing)).toMatch(/^Sales sees /));

  test.each<[Level, Level]>([
    ['undefined', 'undefined'],
    ['undefined', 'defined'],
    ['aligned', 'defined'],
    ['aligned', 'integrated'],
  ])('%s and %s are not: the level of both together stands for them', (sales, marketing) =>
    expect(at(sales, marketing)).toBe('Defined, and 3.2 points from Aligned.'),
  );
});
