import {
  compareTwo,
  sureFirst,
  type ComparedFigure,
  type ComparedSubject,
  type Of,
  type Relation,
} from '../../../assessment/compare/compareTwo.ts';
import type { Verdict } from '../../../assessment/compare/sideVerdict.ts';
import { separateLogEvidence } from '../../../assessment/disagreement/separateGate.ts';
import { emptyHistogram, histogramOf, plus } from '../../../assessment/histogram.ts';
import { scopeOf } from '../../../assessment/scope/scope.ts';
import { answer, cutsOf, shapes, shiftFor, type Shape } from '../../../cli/simulate/people.ts';
import { randomFrom } from '../../../cli/simulate/random.ts';
import { concord20 } from '../../builders/questionSets.ts';

const rules = { groups: 2, minimumGroupSize: 5, statements: 20 };
type Counts = readonly [number, number, number, number, number, number];

/** A statement as 40 people of each side answered it. */
const statement = (sales: Counts, marketing: Counts): ComparedSubject => {
  const mean = (counts: Counts) =>
    counts.reduce((sum, count, index) => sum + (index < 5 ? count * (index + 1) : 0), 0) / 40;
  return {
    kind: 'statement',
    id: 'P1',
    sales: mean(sales),
    marketing: mean(marketing),
    answers: { sales, marketing },
  };
};
const [ones, fives]: [Counts, Counts] = [
  [20, 20, 0, 0, 0, 3],
  [0, 0, 0, 20, 20, 0],
];
const [low, high, torn] = [statement(ones, ones), statement(fives, fives), statement(fives, ones)];
const whole = (mean: number): ComparedSubject => ({
  kind: 'overall',
  id: 'overall',
  sales: mean,
  marketing: mean,
});
const compare = (
  first: ComparedSubject,
  second: ComparedSubject,
  relation: Relation = 'apart',
  of: Of = 'both',
  groups = 2,
) => compareTwo([first], [second], { of, relation, rules: { ...rules, groups } })[0];

test('differences that are named come first, the largest on top; the rest stays as it was asked', () => {
  const figure = (id: string, difference: number | undefined, verdict: Verdict): ComparedFigure => ({
    ...{ kind: 'statement', id, first: 3, second: 3 },
    difference,
    verdict,
  });
  const asked = [
    figure('P1', 0.1, 'not-clear'),
    figure('P2', 0.6, 'higher'),
    figure('P3', undefined, 'hidden'),
    figure('P4', 1.9, 'not-clear'),
    figure('D1', -1.2, 'lower'),
  ];
  expect(sureFirst(asked).map(({ id }) => id)).toEqual(['D1', 'P2', 'P1', 'P3', 'P4']);
});

describe('two groups beside each other', () => {
  test('surely differ about a statement where each side does by itself, in the same direction', () => {
    for (const relation of ['apart', 'rounds'] as const) {
      expect(compare(high, low, relation)).toMatchObject({ difference: 3, verdict: 'higher' });
      expect(compare(low, high, relation)?.verdict).toBe('lower');
      expect(compare(low, low, relation)?.verdict).toBe('not-clear');
      expect(compare(torn, low, relation)).toMatchObject({ difference: 1.5, verdict: 'not-clear' });
      expect(compare(torn, statement(ones, fives), relation)?.verdict).toBe('not-clear');
    }
  });

  test('are judged of one side by that side alone', () => {
    expect(compare(torn, low, 'apart', 'sales')).toMatchObject({ difference: 3, verdict: 'higher' });
    expect(compare(torn, low, 'rounds', 'marketing')).toMatchObject({ difference: 0, verdict: 'not-clear' });
  });

  test('take more evidence the more groups there are to choose from', () => {
    const [some, others] = [statement([8, 10, 12, 8, 2, 0], fives), statement([2, 8, 10, 12, 8, 0], fives)];
    const clearer = statement([0, 4, 8, 16, 12, 0], fives);
    expect(compare(others, some, 'apart', 'sales')?.verdict).toBe('not-clear');
    expect(compare(clearer, some, 'apart', 'sales', 2)?.verdict).toBe('higher');
    expect(compare(clearer, some, 'apart', 'sales', 2_000)?.verdict).toBe('not-clear');
  });

  test('name nothing of areas and the whole, whose counts are not published', () => {
    for (const relation of ['apart', 'rounds'] as const)
      for (const side of ['both', 'sales'] as const)
        expect(compare(whole(5), whole(1), relation, side)).toMatchObject({
          difference: 4,
          verdict: 'unclaimed',
        });
  });

  test('count both sides alike, however many people they have', () =>
    expect(compare({ ...whole(4), marketing: 2 }, whole(3))).toMatchObject({
      first: 3,
      second: 3,
      difference: 0,
    }));

  test('say nothing where one is part of the other, or where the other is an organisation of its own', () => {
    for (const relation of ['part', 'mixed', 'other'] as const)
      expect(compare(high, low, relation)).toMatchObject({ difference: 3, verdict: 'unclaimed' });
  });

  test('show nothing of a side that is hidden, and compare only what both were asked', () => {
    const alone: ComparedSubject = { kind: 'statement', id: 'P1', sales: 4.5, answers: { sales: fives } };
    expect(compare(alone, low)).toMatchObject({ first: undefined, second: 1.5, verdict: 'hidden' });
    expect(compare(alone, low, 'apart', 'sales')?.verdict).toBe('higher');
    expect(compare({ ...low, id: 'P2' }, low)).toBeUndefined();
  });
});

describe('evidence where the same people may stand in both groups', () => {
  const [twos, fours] = [{ '1:2': 60 }, { '1:4': 60 }];

  test('is the same whichever is named first, and grows with the people', () => {
    const evidence = separateLogEvidence('statement', twos, fours);
    expect(separateLogEvidence('statement', fours, twos)).toBeCloseTo(evidence, 9);
    expect(separateLogEvidence('statement', { '1:2': 120 }, { '1:4': 120 })).toBeGreaterThan(evidence);
  });

  test('cannot be large where one of them says little by itself', () => {
    const few = separateLogEvidence('statement', { '1:2': 3 }, fours);
    expect(separateLogEvidence('statement', { '1:2': 3 }, { '1:4': 60_000 })).toBeLessThan(few + 3);
    expect(few).toBeLessThan(-Math.log(0.05));
  });

  test('needs a score in both', () =>
    expect(() => separateLogEvidence('statement', {}, fours)).toThrow(RangeError));
});

describe('made-up rounds', () => {
  const random = randomFrom('two regions');
  const group = (shape: Shape, people: number, shift = 0) => {
    const [cuts, given] = [cutsOf(shape), new Uint8Array(20)];
    let all = emptyHistogram(concord20);
    for (let person = 0; person < people; person++) {
      answer(random, cuts, shift, given);
      all = plus(all, histogramOf(concord20, [...given], null));
    }
    return all;
  };
  const region = (shape: Shape, people: number, shift = 0) =>
    scopeOf({ set: concord20, minimumGroupSize: 5, regions: 2 }, 'A', {
      sales: group(shape, people, shift),
      marketing: group(shape, people, shift),
    }).subjects;
  const named = (first: ReturnType<typeof region>, second: ReturnType<typeof region>) =>
    (['apart', 'rounds'] as const).flatMap((relation) =>
      (['both', 'sales', 'marketing'] as const).flatMap((of) =>
        compareTwo(first, second, { of, relation, rules }).filter(({ verdict }) =>
          ['higher', 'lower'].includes(verdict),
        ),
      ),
    );

  test('without a difference name none, also where answers lie at the poles in one region', () => {
    for (let round = 0; round < 8; round++) {
      expect(named(region(shapes.bell, 30), region(shapes.bell, 30))).toEqual([]);
      expect(named(region(shapes.poles, 20), region(shapes.foursAndFives, 120))).toEqual([]);
    }
  });

  // Intervals that did not touch named a difference in about one of seven of these.
  test.each([
    [0.12, 18, 200],
    [0.11, 20, 200],
    [0.105, 22, 400],
  ])('name none where %p answer 1 and all others 5, beside 4s and 5s of the same mean', (ones, few, many) => {
    for (let round = 0; round < 10; round++) {
      const torn = region([ones, 0, 0, 0, 1 - ones], few);
      const calm = region([0, 0, 0, 4 * ones, 1 - 4 * ones], many);
      expect(named(torn, calm)).toEqual([]);
    }
  });

  test('with a large difference name it', () => {
    const shift = shiftFor(cutsOf(shapes.bell), 1);
    const found = named(region(shapes.bell, 80, shift), region(shapes.bell, 80, -shift));
    expect(found.length).toBeGreaterThan(60);
    expect(found.every(({ kind, verdict }) => kind === 'statement' && verdict === 'higher')).toBe(true);
  });
});
