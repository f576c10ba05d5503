import { awarenessOf, type Awareness } from '../../../assessment/awareness/awareness.ts';
import { emptyHistogram, histogramOf, minus, plus, type Histogram } from '../../../assessment/histogram.ts';
import { answers, concord20 } from '../../builders/questionSets.ts';

const K = 3;
const rules = { set: concord20, minimumGroupSize: K, regions: 0 };
/** People of one side: what each answered to everything, to A1 and to A2. */
const side = (...people: [given: number, A1: string | null, A2: string | null][]): Histogram =>
  people
    .map(([given, A1, A2]) => histogramOf(concord20, answers(given), { A1, A2 }))
    .reduce<Histogram>(plus, emptyHistogram(concord20));
const three = side([3, 'defined', 'yes'], [3, 'no-idea', 'no'], [5, 'defined', 'not-sure']);
const told = (sales: Histogram, marketing: Histogram): Awareness | undefined =>
  awarenessOf(rules, { sales, marketing });

describe('of the awareness questions', () => {
  test('a release tells how many people chose what, and at which level they are themselves', () =>
    expect(told(three, three)?.sales).toEqual({
      A1: { undefined: 0, defined: 2, aligned: 0, integrated: 0, 'no-idea': 1 },
      A2: { yes: 1, no: 1, 'not-sure': 1 },
      levels: { undefined: 0, defined: 0, aligned: 2, integrated: 1 },
    }));

  test('a question is told from k answers on: whoever left it open has not answered it', () => {
    const open = side([3, 'defined', null], [3, 'defined', 'no'], [5, 'defined', 'yes'], [2, null, 'no']);
    expect(told(open, three)?.sales).toMatchObject({ A1: { defined: 3 }, A2: { yes: 1, no: 2 } });
    const fewer = side([3, 'defined', null], [3, 'defined', 'no'], [5, null, 'yes']);
    expect(told(fewer, three)?.sales).toEqual({ levels: expect.any(Object) as object });
  });

  test('nothing is told where no side has k answers, so that nobody learns whether a few have answered', () => {
    const nobody = side([3, null, null], [3, null, null], [3, null, null]);
    const one = side([3, 'defined', 'yes'], [3, null, null], [3, null, null]);
    expect(told(nobody, nobody)).toBeUndefined();
    expect(told(one, one)).toBeUndefined();
    expect(told(one, three)?.sales).toEqual(told(nobody, three)?.sales);
  });

  test('a side with fewer than k people tells nothing of itself', () =>
    expect(told(side([3, 'defined', 'yes'], [3, 'defined', 'yes']), three)?.sales).toEqual({}));

  test('what is taken out again leaves nothing behind', () =>
    expect(minus(three, three).awareness).toEqual(emptyHistogram(concord20).awareness));
});
