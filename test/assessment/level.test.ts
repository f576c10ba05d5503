import { levelOf, levelOfMean, roundedDown } from '../../assessment/level.ts';

describe('levels', () => {
  test.each([
    [20, 'undefined'],
    [39.9999, 'undefined'],
    [40, 'defined'],
    [59.5, 'defined'],
    [60, 'aligned'],
    [79.99, 'aligned'],
    [80, 'integrated'],
    [100, 'integrated'],
  ])('a score of %d is %s', (score, level) => expect(levelOf(score)).toBe(level));

  test.each([
    [1, 'undefined'],
    [1.99, 'undefined'],
    [2, 'defined'],
    [3, 'aligned'],
    [4, 'integrated'],
    [5, 'integrated'],
  ])('an area or statement with the mean %d is %s', (mean, level) => expect(levelOfMean(mean)).toBe(level));

  test.each([
    [54, 54],
    [59.96, 59.9],
    [59.999999999999, 59.9],
    [2.3, 2.3],
    [64.1, 64.1],
    [1 / 3, 0.3],
    [100, 100],
  ])('%d is shown as %d, never more than it is', (value, shown) => expect(roundedDown(value)).toBe(shown));

  test('no score that can occur is shown on another level than it has', () => {
    for (let answered = 4; answered <= 50; answered++)
      for (let sum = answered; sum <= 5 * answered; sum++) {
        const score = (20 * sum) / answered;
        const shown = roundedDown(score);
        expect(shown).toBeLessThanOrEqual(score);
        expect(score - shown).toBeLessThan(0.1);
        expect(levelOf(shown)).toBe(levelOf(score));
      }
  });
});
