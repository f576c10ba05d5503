import { verdictText } from '../../../../src/features/results/headline.ts';
import { apart, regionAt } from '../../../../src/features/results/regions.ts';
import { whyHidden } from '../../../../src/features/results/shown.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

const words = wordsFor();
const disagree = (kind: 'overall' | 'area' | 'statement', id: string, gap: number) =>
  subject({ kind, id, gap, status: 'disagree' });

test('without an established disagreement both levels are given, and that it is not clear', () => {
  expect(verdictText(words, shown())).toBe(
    'Sales is at Defined (52.5), Marketing at Aligned (61.2). It is not clear whether they differ as a whole.',
  );
  expect(verdictText(words, shown({}, { state: 'open' }))).toContain('It is too early to say');
});

test('an established disagreement is said by levels, with the area where it is largest', () => {
  const subjects = [
    disagree('overall', 'overall', -0.435),
    disagree('area', 'planning', -0.5),
    disagree('area', 'demand', -0.7),
  ];
  expect(verdictText(words, shown({ subjects }))).toBe(
    'Marketing sees the relationship one level higher than Sales does. The biggest difference is about Demand.',
  );
});

test('the largest difference is named only where it is established', () => {
  const subjects = [
    disagree('overall', 'overall', -0.435),
    disagree('area', 'planning', -0.5),
    subject({ kind: 'area', id: 'demand', gap: -0.9 }),
  ];
  expect(verdictText(words, shown({ subjects }))).toBe(
    'Marketing sees the relationship one level higher than Sales does.',
  );
});

test('sides that differ within one level are told the points', () => {
  const level = { sales: 'defined', marketing: 'defined', company: 'defined' } as const;
  const subjects = [disagree('overall', 'overall', 0.6)];
  expect(verdictText(words, shown({ level, subjects }))).toBe(
    'Sales rates the relationship 12.0 points higher than Marketing does. Both see the same level.',
  );
});

test('where the whole is not clear, what they do differ about is named, the broadest first', () => {
  const subjects = [
    subject({ gap: 0.1 }),
    disagree('area', 'demand', -0.7),
    disagree('statement', 'D1', -0.9),
    disagree('statement', 'P1', 0.9),
  ];
  expect(verdictText(words, shown({ subjects }))).toContain(
    'It is not clear whether they differ as a whole. They do differ about Demand and 1 single statement.',
  );
});

test('an owner is told in which regions they differ', () => {
  const dach = scope({ region: 'DACH', subjects: [disagree('overall', 'overall', -0.9)] });
  expect(verdictText(words, shown(), [dach, scope({ region: 'Benelux' })])).toContain(
    'They do differ in DACH.',
  );
});

test('a side that is not shown is explained, and nothing is compared with it', () => {
  const alone = {
    n: { sales: 6 },
    score: { sales: 52.5 },
    level: { sales: 'defined' as const },
    subjects: [subject({ status: 'hidden', sales: 2.6 })],
  };
  expect(verdictText(words, shown(alone))).toBe(
    'Marketing is not shown: fewer than 5 of its people answered. So the two cannot be compared.',
  );
  expect(verdictText(words, shown(alone, { state: 'open' }))).toContain('Marketing is not shown yet');
});

test('a difference that only the mix of regions makes is said to be that', () => {
  const subjects = [subject({ gap: -0.6, regionalMix: true })];
  expect(verdictText(words, shown({ subjects }))).toContain('spread differently over the regions');
});

test('where so few have answered that being sure is rare, that is said to be why it is not clear', () => {
  const few = {
    n: { sales: 6, marketing: 6 },
    score: { sales: 36, marketing: 87.9, company: 61.9 },
    level: { sales: 'undefined', marketing: 'integrated', company: 'aligned' },
  } as const;
  expect(verdictText(words, shown(few))).toBe(
    'Sales is at Undefined (36.0), Marketing at Integrated (87.9). It is not clear whether they differ as a whole: where so few have answered, even a large difference can be chance.',
  );
  expect(verdictText(words, shown())).not.toContain('so few');
});

test('while final figures are being made, a side that is not there yet is never said to have too few people', () => {
  const alone = { n: { sales: 6 }, score: { sales: 52.5 }, level: { sales: 'defined' as const } };
  const closing = { ...shown(alone), isPreliminary: true };
  expect(verdictText(words, closing)).toContain('Marketing is not shown yet');
  expect(whyHidden(closing, 'marketing')).toBe('results.hidden.yet');
  expect(whyHidden(shown(alone), 'marketing')).toBe('results.hidden.side');
});

test('regions that are all shown as one are the company once more, and stand nowhere beside it', () => {
  const { round } = shown();
  const all = scope({
    region: '~smaller',
    joined: ['DACH', 'Benelux'],
    subjects: [disagree('overall', 'overall', -0.9)],
  });
  expect(apart(round, [all])).toEqual([]);
  expect(regionAt(round, [all], 'smaller')).toBeUndefined();
  expect(verdictText(words, shown(), [all])).not.toContain('They do differ in');
  const some = { ...all, joined: ['DACH'] };
  expect(regionAt(round, [some], 'smaller')).toBe(some);
});
