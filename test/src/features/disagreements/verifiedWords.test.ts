import type { Verification } from '../../../../contract/verification.ts';
import { reachedWords, verifiedWords } from '../../../../src/features/disagreements/verifiedWords.ts';
import { wordsFor } from '../results/builders.ts';
import { step } from './builders.ts';

const verified = (changed: Partial<Verification>): Verification => ({
  round: 'autumn',
  title: 'Autumn',
  closedAt: '2026-11-22T12:00:00.000Z',
  then: -1.6,
  gap: -0.3,
  interval: [-0.7, 0.1],
  noRange: null,
  status: 'shrunk',
  ...changed,
});
const told = (changed: Partial<Verification> = {}) => verifiedWords(wordsFor(), 'area', verified(changed));

describe('what a later round says of a case', () => {
  test('is both gaps, without a sign, and only what is sure of the change', () => {
    expect(told()).toBe('Autumn: then 1.6, now 0.3. The gap has shrunk.');
    expect(told({ status: 'not-clear', gap: -1.2 })).toBe(
      'Autumn: then 1.6, now 1.2. That can still be chance.',
    );
    for (const gap of [-1.6, -1.59, -1.7])
      expect(told({ status: 'not-clear', gap })).toContain('Whether the gap has changed is not clear.');
  });

  test('is that it cannot be said where one of the rounds does not tell where its gap lies, and why', () => {
    const cannot = (noRange: Verification['noRange'], gap = -0.3) =>
      told({ status: 'not-clear', noRange, gap });
    expect(cannot('older-version')).toBe(
      'Autumn: then 1.6, now 0.3. Whether the gap has changed cannot be said: the figures of one round are from an older version of Concord.',
    );
    expect(cannot('older-version', -1.6)).toContain('from an older version of Concord.');
    expect(cannot('too-few')).toContain('Fewer than five people on a side are too few');
    expect(told({ status: 'still-there', noRange: 'older-version' })).toContain('The sides still differ.');
  });

  test('is told in points of 100 where it is about everything together, as in the results and the chat', () => {
    expect(verifiedWords(wordsFor(), 'overall', verified({}))).toBe(
      'Autumn: then 32.0, now 6.0. The gap has shrunk.',
    );
  });

  test('is why there is nothing to compare, where there is not', () => {
    expect(told({ status: 'hidden', gap: null })).toBe(
      'Autumn: too few people have answered to compare. Before, the gap was 1.6.',
    );
    // The figure is that of the earlier round: it must not read as if the later one had measured it.
    expect(told({ status: 'not-asked', gap: null })).toBe(
      'Autumn has nothing to compare with, because this question or region is not part of that round. Before, the gap was 1.6.',
    );
  });
});

test('beside it stands what the steps that were done have reached, where somebody has said so', () => {
  const done = step({ state: 'done', reached: '8 of 10', target: '10' });
  const words = reachedWords(wordsFor(), [done, step({ state: 'done' }), step()]);
  expect(words.map((one) => one.replace(/[\u2068\u2069]/g, ''))).toEqual([
    'Done: Define ten words. Reached: 8 of 10. The target was: 10.',
  ]);
  const ended = step({ state: 'done', what: 'Meet weekly.', reached: 'Hardly!', target: '4 of 5.' });
  expect(reachedWords(wordsFor(), [ended])[0]?.replace(/[\u2068\u2069]/g, '')).toBe(
    'Done: Meet weekly. Reached: Hardly! The target was: 4 of 5.',
  );
});
