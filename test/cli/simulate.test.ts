import { alphaShares } from '../../assessment/disagreement/alphaShares.ts';
import { sampleOf } from '../../assessment/disagreement/sample.ts';
import { positionsByArea } from '../../assessment/questionSet.ts';
import { incompleteBeta, lnGamma, normalCdf, studentP } from '../../cli/simulate/distributions.ts';
import { answersNeeded } from '../../cli/simulate/answersNeeded.ts';
import { falseAlarms, looks } from '../../cli/simulate/falseAlarms.ts';
import { answer, cutsOf, meanAnswer, shapes, shiftFor } from '../../cli/simulate/people.ts';
import { randomFrom } from '../../cli/simulate/random.ts';
import { finalRuleFires, firstPartFires, welchP } from '../../cli/simulate/rules.ts';
import type { Simulation } from '../../cli/simulate/simulation.ts';
import { runningSide, statisticsOf } from '../../cli/simulate/statistics.ts';
import { concord20 } from '../builders/questionSets.ts';
import { concord } from './concordProcess.ts';

describe('chance', () => {
  test('is the same for the same seed, and different for another', () => {
    const numbers = (seed: string) => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, () => random.normal());
    };
    expect(numbers('1')).toEqual(numbers('1'));
    expect(numbers('1')).not.toEqual(numbers('2'));
  });

  test('has the mean and the spread that it should have', () => {
    const random = randomFrom('moments');
    const values = Array.from({ length: 100_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.015);
    expect(Math.abs(square - 1)).toBeLessThan(0.02);
    const uniform = Array.from({ length: 100_000 }, () => random.uniform());
    expect(uniform.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(Math.abs(uniform.filter((value) => value < 0.3).length / 100_000 - 0.3)).toBeLessThan(0.006);
  });
});

describe('distributions agree with known values', () => {
  test.each([
    // Critical values of the usual tables.
    [12.706204736, 1, 0.05],
    [2.228138852, 10, 0.05],
    [3.169272667, 10, 0.01],
    [2.042272456, 30, 0.05],
  ])('Student: t = %d on %d degrees', (t, df, p) => expect(studentP(t, df)).toBeCloseTo(p, 8));

  test('Student on very many degrees is nearly normal', () =>
    expect(studentP(1.959963985, 1e7)).toBeCloseTo(0.05, 6));

  test('Student on 2 degrees has a closed form, far into the tail', () => {
    for (const t of [0.1, 1, 3, 30, 3000]) {
      const exact = 2 / (Math.sqrt(2 + t * t) * (Math.sqrt(2 + t * t) + t));
      expect(studentP(t, 2) / exact).toBeCloseTo(1, 10);
    }
  });

  test('gamma, beta and normal', () => {
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
    expect(incompleteBeta(2, 3, 0.4)).toBeCloseTo(0.5248, 12);
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-3)).toBeCloseTo(0.0013498980316300946, 14);
  });
});

describe('made-up answers', () => {
  test.each(Object.entries(shapes))('have the shape that was asked for: %s', (_, shape) => {
    const random = randomFrom('shape');
    const cuts = cutsOf(shape);
    const counts = [0, 0, 0, 0, 0];
    const into = new Uint8Array(1);
    for (let person = 0; person < 20_000; person++) {
      answer(random, cuts, 0, into);
      const index = (into[0] ?? 0) - 1;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    shape.forEach((share, index) =>
      expect(Math.abs((counts[index] ?? 0) / 20_000 - share)).toBeLessThan(0.015),
    );
  });

  test('differ by the gap that was asked for', () => {
    const cuts = cutsOf(shapes.bell);
    const shift = shiftFor(cuts, 0.75);
    expect(meanAnswer(cuts, shift) - meanAnswer(cuts, -shift)).toBeCloseTo(0.75, 10);
  });

  test('poles have the same mean as the fours and fives beside them', () =>
    expect(meanAnswer(cutsOf(shapes.poles), 0)).toBeCloseTo(meanAnswer(cutsOf(shapes.foursAndFives), 0), 10));
});

test('running sums are the sums of the bins', () => {
  const statistics = statisticsOf(concord20);
  expect(statistics).toHaveLength(27);
  expect(statistics.slice(1, 7).map(({ places }) => places)).toEqual(positionsByArea(concord20));
  const side = runningSide(statistics);
  const random = randomFrom('running');
  const into = new Uint8Array(20);
  for (let person = 0; person < 40; person++) {
    answer(random, cutsOf(shapes.bell), 0, into);
    side.add(into);
  }
  statistics.forEach((_, index) => {
    const [running, binned] = [side.sample(index), sampleOf(side.bins(index))];
    expect(running.n).toBe(binned.n);
    expect(running.mean).toBeCloseTo(binned.mean, 13);
    expect(running.variance).toBeCloseTo(binned.variance, 12);
  });
});

describe('the rules', () => {
  const sample = (n: number, mean: number, variance: number) => ({ n, mean, variance });

  test('Welch is surely not significant below the normal bound, and two constants differ or do not', () => {
    expect(welchP(sample(10, 3, 1), sample(10, 3.5, 1))).toBe(1);
    expect(welchP(sample(10, 5, 0), sample(10, 5, 0))).toBe(1);
    expect(welchP(sample(10, 5, 0), sample(10, 4, 0))).toBe(0);
    expect(welchP(sample(11, 4, 1), sample(11, 3, 1))).toBeCloseTo(studentP(Math.sqrt(5.5), 20), 12);
  });

  test('the final rule never fires where its first part does not', () => {
    const alpha = alphaShares({ statements: 20, areas: 6 }, 0, 'company').statement;
    const statistics = statisticsOf(concord20)
      .slice(-1)
      .map((statistic) => ({ ...statistic, places: [0] }));
    const random = randomFrom('nested');
    const cuts = cutsOf(shapes.bell);
    let found = 0;
    for (let round = 0; round < 60; round++) {
      const [a, b] = [runningSide(statistics), runningSide(statistics)];
      const into = new Uint8Array(1);
      for (let person = 0; person < 30; person++) {
        answer(random, cuts, 0.6, into);
        a.add(into);
        answer(random, cuts, -0.6, into);
        b.add(into);
      }
      const final = finalRuleFires({ statements: 1, alpha, index: 0 }, a, b);
      if (final) expect(firstPartFires(1, alpha, a.sample(0), b.sample(0))).toBe(true);
      found += final ? 1 : 0;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('the system looks after every answer at first, and the smaller side keeps step', () => {
    expect(looks(7, 7)).toEqual([
      [5, 5],
      [6, 6],
      [7, 7],
    ]);
    expect(looks(20, 1000)[0]).toEqual([5, expect.any(Number)]);
    expect(looks(20, 1000).at(-1)).toEqual([20, 1000]);
  });
});

test('where the sides do not differ, tests that look again and again are wrong most of the time, and the final rule is not', () => {
  const setUp = { name: 'bell', sales: shapes.bell, marketing: shapes.bell, people: [30, 30] } as const;
  const shares = falseAlarms(concord20, setUp, 60, 'test');
  expect(shares.naiveWelch).toBeGreaterThan(0.8);
  expect(shares.welchHolm).toBeGreaterThan(0.08);
  expect(shares.finalRule).toBeLessThanOrEqual(shares.firstPart);
  expect(shares.finalRule).toBeLessThanOrEqual(0.05);
});

test('a true difference is found, with more answers than the oracle needs', () => {
  const gap = { name: 'test', kind: 'statement', statements: 1, gap: 1.5, upTo: 60 } as const;
  const { oracle, finalRule } = answersNeeded(concord20, gap, 60, 'test');
  expect(oracle.median).toBeGreaterThan(5);
  expect(finalRule.median).toBeGreaterThan(oracle.median ?? NaN);
  expect(finalRule.most).toBeGreaterThanOrEqual(finalRule.median ?? NaN);
  expect(answersNeeded(concord20, { ...gap, upTo: 8 }, 20, 'test').finalRule.median).toBeNull();
});

describe('concord simulate', () => {
  test('gives the same tables for the same seed, with the reference beside them', async () => {
    const [first, second] = [
      await concord(['simulate', '--rounds', '2', '--seed', '7', '--json']),
      await concord(['simulate', '--rounds', '2', '--seed', '7', '--json']),
    ];
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(second.out).toBe(first.out);
    const { falseAlarms: lines, answersNeeded: needed } = JSON.parse(first.out) as Simulation;
    expect([lines.length, needed.length]).toEqual([7, 6]);
    expect(lines[0]?.reference).toEqual({
      naiveWelch: 0.98,
      welchHolm: 0.21,
      firstPart: 0.003,
      finalRule: 0.003,
    });
  });

  test('says how near it came to the reference, in 80 columns', async () => {
    const { code, out } = await concord(['simulate', '--rounds', '2']);
    expect(code).toBe(0);
    expect(out).toContain('What differs from the reference');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([['0'], ['1e3'], ['-1']])('refuses %s rounds', async (rounds) => {
    const { code, out } = await concord(['simulate', `--rounds=${rounds}`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
