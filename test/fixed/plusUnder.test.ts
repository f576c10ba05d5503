import { intervalWords } from '../../src/features/results/intervalWords.ts';
import { wordsFor } from '../src/features/results/builders.ts';

test('the end of a difference that is almost nothing reads as words, not as a plus before "under"', () =>
  expect(intervalWords(wordsFor(), { interval: [-1.7, 0.01] })).toBe(
    'Difference between Marketing +1.7 and Sales under +0.1',
  ));
