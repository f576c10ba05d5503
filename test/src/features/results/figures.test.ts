import { sizeOf } from '../../../../src/app/i18n/figures.ts';
import { differenceIn, nextLevel } from '../../../../src/features/results/figures.ts';
import { subject, wordsFor } from './builders.ts';

test('differences are rounded to the nearest tenth, in the way of the region, and never have a minus', () => {
  expect(sizeOf(wordsFor(), -0.66)).toBe('0.7');
  expect(sizeOf(wordsFor('de-DE'), 1.92)).toBe('1,9');
});

test('what is more than nothing is never shown as nothing', () => {
  expect(sizeOf(wordsFor(), 0.04)).toBe('under 0.1');
  expect(sizeOf(wordsFor(), 0)).toBe('0.0');
});

test('a figure is given only for a difference that is established', () => {
  const gap = -0.7;
  expect(differenceIn(subject({ kind: 'area', id: 'demand', status: 'disagree', gap }), false)).toEqual({
    kind: 'sure',
    higher: 'marketing',
    by: 0.7,
  });
  expect(differenceIn(subject({ status: 'undecided', gap }), false)).toEqual({
    kind: 'words',
    key: 'results.difference.unclear',
  });
});

test('a difference as a whole is given in points of the score', () => {
  expect(differenceIn(subject({ status: 'disagree', gap: 0.5 }), false)).toMatchObject({ by: 10 });
});

test('why there is no figure is said in each case', () => {
  const key = (changed: Parameters<typeof subject>[0], open = false) => differenceIn(subject(changed), open);
  expect(key({ gap: 0.2 }, true)).toMatchObject({ key: 'results.difference.early' });
  expect(key({ gap: 0.2, status: 'no-material-gap' })).toMatchObject({ key: 'results.difference.small' });
  expect(key({ gap: 0.6, regionalMix: true })).toMatchObject({ key: 'results.difference.mix' });
  expect(key({ status: 'hidden' })).toMatchObject({ key: 'results.difference.none' });
});

test('a score as it is shown and what is missing to the next level add up', () => {
  const next = nextLevel(56.85);
  expect(next && sizeOf(wordsFor(), next.points)).toBe('3.2');
  expect(nextLevel(60)).toEqual({ level: 'integrated', points: 20 });
  expect(nextLevel(80)).toBeNull();
});
