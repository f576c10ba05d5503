import { intervalWords } from '../../../../src/features/results/intervalWords.ts';
import { wordsFor } from './builders.ts';
import { placeOf, reachOf, smallZone } from '../../../../src/features/results/statements/intervalPlace.ts';

test('a difference lies on the side that rates higher: Marketing left, Sales right, equal in the middle', () => {
  const reach = 2;
  expect(placeOf({ gap: 1, interval: [0.5, 1.5] }, reach)).toEqual({ from: 0.625, dot: 0.75, to: 0.875 });
  expect(placeOf({ gap: -1, interval: [-2, 0] }, reach)).toEqual({ from: 0, dot: 0.25, to: 0.5 });
  expect(placeOf({ gap: 0, interval: [0, 0] }, reach)?.dot).toBe(0.5);
});

test('what may not be shown has no place, and the others share one scale that holds them all', () => {
  expect(placeOf({}, 2)).toBeUndefined();
  expect(reachOf([{}, { gap: 1.9, interval: [1.1, 2.7] }, { gap: -0.2, interval: [-3, 1] }])).toBe(3);
});

test('where all differences are small the marked zone still has an outside', () => {
  const { from, to } = smallZone(reachOf([{ gap: 0.1, interval: [0, 0.2] }]));
  expect(from).toBeGreaterThan(0.25);
  expect(to).toBeLessThan(0.75);
});

test('where a difference lies is told in words, each end with the side that would be higher', () => {
  expect(intervalWords(wordsFor(), { interval: [-1.46, 0.24] })).toBe(
    'Difference between Marketing +1.5 and Sales +0.2',
  );
  // Over most of the scale the figures alone would pretend to know something.
  expect(intervalWords(wordsFor(), { interval: [-3.2, 4] })).toBe(
    'The difference cannot be told: it may be anywhere between Marketing +3.2 and Sales +4.0.',
  );
  expect(intervalWords(wordsFor(), { interval: [-2.9, 4] })).toMatch(/^Difference between /);
  expect(intervalWords(wordsFor(), {})).toBeUndefined();
});
