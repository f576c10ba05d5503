import { emptyHistogram, histogramOf, minus, plus, type Histogram } from '../../assessment/histogram.ts';
import type { Answer } from '../../assessment/questionSet.ts';
import { questionSet } from '../builders/questionSets.ts';

const set = questionSet([3, 2]);
const one = (answers: Answer[]) => histogramOf(set, answers, null);
const all = (...people: Answer[][]): Histogram => people.map(one).reduce(plus, emptyHistogram(set));

describe('a histogram', () => {
  test('one person\'s answers fall into one bin of every statistic, "can\'t judge" into a bin of its own', () => {
    expect(one([1, 5, null, 4, 4])).toEqual({
      n: 1,
      overall: { '4:14': 1 },
      areas: [{ '2:6': 1 }, { '2:8': 1 }],
      statements: [{ '1:1': 1 }, { '1:5': 1 }, { '0:0': 1 }, { '1:4': 1 }, { '1:4': 1 }],
      awareness: { A1: {}, A2: {} },
      days: {},
    });
  });

  test('a person who answered nothing in an area is in none of its bins', () =>
    expect(one([1, 2, 3, null, null]).areas[1]).toEqual({}));

  test('awareness answers are counted beside, those left open too', () =>
    expect(histogramOf(set, [1, 1, 1, 1, 1], { A1: 'aligned', A2: null }).awareness).toEqual({
      A1: { aligned: 1 },
      A2: { none: 1 },
    }));

  test('people add up, and whoever goes leaves no trace', () => {
    const both = all([1, 2, 3, 4, 5], [1, 2, 3, 4, 4]);
    expect(both.n).toBe(2);
    expect(both.statements[0]).toEqual({ '1:1': 2 });
    expect(minus(both, one([1, 2, 3, 4, 5]))).toEqual(all([1, 2, 3, 4, 4]));
    expect(minus(minus(both, one([1, 2, 3, 4, 5])), one([1, 2, 3, 4, 4]))).toEqual(emptyHistogram(set));
  });

  test('any order of coming, changing and going gives the same counts as a recount of who stayed', () => {
    // A small generator, so that a failure can be repeated.
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const person = (): Answer[] => set.statements.map(() => (next(6) === 0 ? null : 1 + next(5)));
    const people = new Map<number, Answer[]>();
    let counted = emptyHistogram(set);
    for (let step = 0; step < 2000; step++) {
      const who = next(100);
      const before = people.get(who);
      if (before) counted = minus(counted, one(before));
      if (next(5) === 0) people.delete(who);
      else {
        const answers = person();
        people.set(who, answers);
        counted = plus(counted, one(answers));
      }
    }
    expect(counted).toEqual(all(...people.values()));
  });

  test('nobody is taken out who is not in it', () => {
    expect(() => minus(emptyHistogram(set), one([1, 1, 1, 1, 1]))).toThrow(RangeError);
    expect(() => minus(all([2, 2, 2, 2, 2]), one([1, 1, 1, 1, 1]))).toThrow(RangeError);
  });

  test('answers to different sets do not mix', () =>
    expect(() => plus(emptyHistogram(set), emptyHistogram(questionSet([5])))).toThrow(RangeError));
});
