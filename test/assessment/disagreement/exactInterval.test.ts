import { binKey, type Bins } from '../../../assessment/bins.ts';
import { exactInterval, exactMean } from '../../../assessment/disagreement/exactInterval.ts';
import { apart, bothSides, smallest } from '../../../assessment/disagreement/gate.ts';
import { cutsOf, meanAnswer, shapes, type Shape } from '../../../cli/simulate/people.ts';
import { randomFrom } from '../../../cli/simulate/random.ts';

const statement = (...counts: number[]): Bins =>
  Object.fromEntries(counts.map((count, index) => [binKey(1, index + 1), count]));
const [low, high] = [statement(4, 20, 34, 18, 4), statement(0, 4, 18, 34, 24)];
const gap = (bins: Bins) =>
  Object.entries(bins).reduce((sum, [key, count]) => sum + Number(key.slice(2)) * count, 0) / 80;

describe('where a gap surely lies', () => {
  test('is around what is seen, the other way round for the sides the other way round', () => {
    const [from, to] = exactInterval('statement', 0.01, high, low);
    expect(from).toBeLessThan(gap(high) - gap(low));
    expect(to).toBeGreaterThan(gap(high) - gap(low));
    expect(exactInterval('statement', 0.01, low, high)).toEqual([-to, -from]);
  });

  test('ends where the evidence does: a hundredth further nothing is ruled out', () => {
    const [s, m] = bothSides(high, low);
    const evidence = (beyond: number) => {
      const { at, from, to } = apart('statement', s, m, beyond / 4);
      return smallest(at, from, to);
    };
    for (const alpha of [0.05, 0.001]) {
      const [from] = exactInterval('statement', alpha, high, low);
      expect(evidence(from)).toBeGreaterThanOrEqual(Math.log(2 / alpha));
      expect(evidence(from + 0.01)).toBeLessThan(Math.log(2 / alpha));
    }
  });

  test('is narrower with more people, and wider the surer it has to be', () => {
    const width = ([from, to]: readonly [number, number]) => to - from;
    const twice = (bins: Bins) => Object.fromEntries(Object.entries(bins).map(([key, n]) => [key, 2 * n]));
    const once = width(exactInterval('statement', 0.01, high, low));
    expect(width(exactInterval('statement', 0.01, twice(high), twice(low)))).toBeLessThan(once);
    expect(width(exactInterval('statement', 0.0001, high, low))).toBeGreaterThan(once);
  });

  test('is everything where nobody can tell, and stays on the scale where everybody is at its end', () => {
    expect(exactInterval('statement', 0.001, statement(1), statement(1))).toEqual([-4, 4]);
    const [from, to] = exactInterval('statement', 0.01, statement(0, 0, 0, 0, 200), statement(200));
    expect(from).toBeGreaterThan(3.5);
    expect(to).toBe(4);
    expect(() => exactInterval('statement', 0.01, {}, low)).toThrow(RangeError);
  });

  test('and where the mean of both sides does, each counted alike', () => {
    const [from, to] = exactMean('statement', 0.01, high, low);
    const mean = (gap(high) + gap(low)) / 2;
    expect(from).toBeLessThan(mean);
    expect(to).toBeGreaterThan(mean);
    expect(exactMean('statement', 0.01, low, high)).toEqual([from, to]);
    const many = statement(400, 2_000, 3_400, 1_800, 400);
    const [lowest, highest] = exactMean('statement', 0.01, high, many);
    expect(lowest).toBeLessThan(mean);
    expect(highest).toBeGreaterThan(mean);
  });

  // In 60 rounds a rule that is wrong in one of a hundred is wrong five times in fewer than one of two thousand.
  test.each([
    ['few at the poles beside many who agree', [0.12, 0, 0, 0, 0.88], 18, [0, 0, 0, 0.48, 0.52], 200],
    ['extreme skew', shapes.extremeSkew, 20, shapes.extremeSkew, 200],
    ['bell shapes', shapes.bell, 30, shapes.skew, 30],
  ] as [string, Shape, number, Shape, number][])(
    'hardly ever leaves out the true one: %s',
    (name, sales, few, marketing, many) => {
      const random = randomFrom(name);
      const drawn = (shape: Shape, people: number) => {
        const counts = [0, 0, 0, 0, 0];
        for (let person = 0; person < people; person++) {
          let rest = random.uniform();
          const answer = shape.findIndex((share) => (rest -= share) < 0);
          counts[answer < 0 ? 4 : answer] = (counts[answer < 0 ? 4 : answer] ?? 0) + 1;
        }
        return statement(...counts);
      };
      const [s, m] = [meanAnswer(cutsOf(sales), 0), meanAnswer(cutsOf(marketing), 0)];
      const missed = { gap: 0, mean: 0 };
      for (let round = 0; round < 60; round++) {
        const [first, second] = [drawn(sales, few), drawn(marketing, many)];
        const isIn = ([from, to]: readonly [number, number], value: number) => from <= value && value <= to;
        if (!isIn(exactInterval('statement', 0.01, first, second), s - m)) missed.gap += 1;
        if (!isIn(exactMean('statement', 0.01, first, second), (s + m) / 2)) missed.mean += 1;
      }
      expect(missed.gap).toBeLessThan(5);
      expect(missed.mean).toBeLessThan(5);
    },
  );
});
