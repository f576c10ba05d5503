import {
  compareTwo,
  marginOf,
  type ComparedSubject,
  type Of,
  type Relation,
} from '../../../assessment/compare/compareTwo.ts';
import { emptyHistogram, histogramOf, plus } from '../../../assessment/histogram.ts';
import { scopeOf } from '../../../assessment/scope/scope.ts';
import { answer, cutsOf, shapes, shiftFor } from '../../../cli/simulate/people.ts';
import { randomFrom } from '../../../cli/simulate/random.ts';
import { concord20 } from '../../builders/questionSets.ts';

const rules = { regions: 2, minimumGroupSize: 5, statements: 20 };
const subject = (changed: Partial<ComparedSubject>): ComparedSubject => ({
  kind: 'overall',
  id: 'overall',
  ...changed,
});
const compare = (
  first: ComparedSubject,
  second: ComparedSubject,
  relation: Relation = 'apart',
  of: Of = 'both',
) => compareTwo([first], [second], { of, relation, rules })[0];

/** Both sides at the same mean, and what is published of how exact that is. */
const exact = (mean: number, within: number) =>
  subject({ sales: mean, marketing: mean, gap: 0, interval: [-within, within] });

describe('two groups beside each other', () => {
  test('are surely different where their intervals do not touch and the difference matters', () => {
    expect(compare(exact(3.5, 0.4), exact(3, 0.4))).toMatchObject({ difference: 0.5, verdict: 'higher' });
    expect(compare(exact(3, 0.4), exact(3.5, 0.4))?.verdict).toBe('lower');
    expect(compare(exact(3.5, 0.4), exact(3, 0.7))?.verdict).toBe('not-clear');
  });

  test('differ by nothing that matters where even the ends of the intervals are close', () => {
    expect(compare(exact(3, 0.3), exact(3.05, 0.3))?.verdict).toBe('small');
    expect(compare(exact(3, 0.1), exact(3.35, 0.1))?.verdict).toBe('not-clear');
  });

  test('count both sides alike, however many people they have', () => {
    const first = subject({ sales: 4, marketing: 2, gap: 2, interval: [1.5, 2.5] });
    expect(compare(first, exact(3, 0.2))).toMatchObject({ first: 3, second: 3, difference: 0 });
  });

  test('say nothing where one is part of the other, or where the other is an organisation of its own', () => {
    for (const relation of ['part', 'mixed', 'other'] as const)
      expect(compare(exact(5, 0.1), exact(1, 0.1), relation)).toMatchObject({
        difference: 4,
        verdict: 'unclaimed',
      });
  });

  test('show nothing of a side that is hidden, and compare only what both were asked', () => {
    const alone = subject({ sales: 4 });
    expect(compare(alone, exact(3, 0.2))).toMatchObject({ first: undefined, second: 3, verdict: 'hidden' });
    expect(compare(subject({ id: 'P1', kind: 'statement' }), exact(3, 0.2))).toBeUndefined();
  });

  test('are not clear where a figure has no interval, or one that is the whole scale', () => {
    expect(compare(exact(5, 0.1), subject({ sales: 1, marketing: 1, gap: 0 }))?.verdict).toBe('not-clear');
    expect(marginOf(exact(3, 4))).toBeUndefined();
    // Cut off at one end, the other end tells.
    expect(marginOf(subject({ gap: 3, interval: [1, 4] }))).toBe(1);
  });
});

describe('one side of two regions', () => {
  const counts = (sales: readonly [number, number, number, number, number, number]) =>
    subject({
      kind: 'statement',
      id: 'P1',
      sales: sales.reduce((sum, count, index) => sum + (index < 5 ? count * (index + 1) : 0), 0) / 40,
      answers: { sales },
    });
  const [low, high] = [counts([20, 20, 0, 0, 0, 3]), counts([0, 0, 0, 20, 20, 0])];

  test('is compared statement by statement, by the detector that compares two sides', () => {
    expect(compare(high, low, 'apart', 'sales')).toMatchObject({ difference: 3, verdict: 'higher' });
    expect(compare(low, high, 'apart', 'sales')?.verdict).toBe('lower');
    expect(compare(low, low, 'apart', 'sales')?.verdict).toBe('not-clear');
  });

  test('is not judged as a whole, by area, or in two rounds', () => {
    expect(compare(high, low, 'rounds', 'sales')?.verdict).toBe('unclaimed');
    expect(compare(exact(5, 0.1), exact(1, 0.1), 'apart', 'sales')?.verdict).toBe('unclaimed');
  });
});

describe('made-up rounds', () => {
  const random = randomFrom('two regions');
  const group = (shape: keyof typeof shapes, people: number, shift = 0) => {
    const [cuts, given] = [cutsOf(shapes[shape]), new Uint8Array(20)];
    let all = emptyHistogram(concord20);
    for (let person = 0; person < people; person++) {
      answer(random, cuts, shift, given);
      all = plus(all, histogramOf(concord20, [...given], null));
    }
    return all;
  };
  const region = (shape: keyof typeof shapes, people: number, shift = 0) =>
    scopeOf({ set: concord20, minimumGroupSize: 5, regions: 2 }, 'A', {
      sales: group(shape, people, shift),
      marketing: group(shape, people, shift),
    }).subjects;
  const named = (first: ReturnType<typeof region>, second: ReturnType<typeof region>) =>
    (['both', 'sales', 'marketing'] as const).flatMap((of) =>
      compareTwo(first, second, { of, relation: 'apart', rules }).filter(({ verdict }) =>
        ['higher', 'lower'].includes(verdict),
      ),
    );

  test('without a difference name none, also where answers lie at the poles in one region', () => {
    for (let round = 0; round < 8; round++) {
      expect(named(region('bell', 30), region('bell', 30))).toEqual([]);
      expect(named(region('poles', 20), region('foursAndFives', 120))).toEqual([]);
    }
  });

  test('with a large difference name it', () => {
    const shift = shiftFor(cutsOf(shapes.bell), 1);
    const found = named(region('bell', 40, shift), region('bell', 40, -shift));
    expect(found.find(({ kind }) => kind === 'overall')?.verdict).toBe('higher');
    expect(found.every(({ verdict }) => verdict === 'higher')).toBe(true);
  });
});
