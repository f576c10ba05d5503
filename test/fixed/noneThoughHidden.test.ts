import { caseWords, countCases } from '../../src/features/results/caseCounts.ts';
import { scope, wordsFor } from '../src/features/results/builders.ts';

/** Below "the two cannot be compared" it said that no disagreement is sure. */
const none = countCases({ items: [], next: null }, null);

test('where one side is hidden, whether there are disagreements cannot be told', () => {
  const alone = scope({ score: { sales: 52.5 }, level: { sales: 'defined' } });
  expect(caseWords(wordsFor(), none, alone)).toBe('Cannot be told');
});

test('where both sides are shown, none is sure', () => {
  expect(caseWords(wordsFor(), none, scope())).toBe('None that is sure');
});
