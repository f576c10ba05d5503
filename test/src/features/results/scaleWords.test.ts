import { scaleWords } from '../../../../src/features/results/overview/scaleWords.ts';
import { scope, wordsFor } from './builders.ts';

const i18n = wordsFor();
const alone = { score: { sales: 46.37 }, level: { sales: 'defined' } } as const;

test('the dotted line on the scale says that it is the company in the last round, rounded down', () => {
  const { last, description } = scaleWords(i18n, scope(), 62.49);
  expect(last).toBe('Company last round 62.4');
  expect(description).toBe(
    'On the scale from 20 to 100: Company 56.8 (Defined), Sales 52.5 (Defined), Marketing 61.2 (Aligned) and Company last round 62.4.',
  );
});

test('with one side alone the line still says whose it is: nothing else on the scale is the company’s', () => {
  const { last, description } = scaleWords(i18n, scope(alone), 62.49);
  expect(last).toBe('Company last round 62.4');
  expect(description).toBe('On the scale from 20 to 100: Sales 46.3 (Defined) and Company last round 62.4.');
});

test('without a round before, or of a region, there is no such line', () => {
  expect(scaleWords(i18n, scope(alone), undefined)).toEqual({
    whose: 'Company',
    last: null,
    description: 'On the scale from 20 to 100: Sales 46.3 (Defined).',
  });
  expect(scaleWords(i18n, scope({ region: 'DACH' }), undefined).whose).toBe('Both together');
});

test('its figure is written as the reader writes figures', () => {
  expect(scaleWords(wordsFor('de-DE'), scope(alone), 62.49).last).toBe('Company last round 62,4');
});
