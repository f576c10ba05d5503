import { blindSpots, divideUnseen } from '../../../assessment/awareness/blindSpots.ts';

const at = (low: number, defined: number, aligned: number, integrated: number) => ({
  undefined: low,
  defined,
  aligned,
  integrated,
});
const expecting = (noIdea: number, ...people: [number, number, number, number]) => ({
  ...at(...people),
  'no-idea': noIdea,
});
const spots = (A1: ReturnType<typeof expecting>, levels: ReturnType<typeof at>) =>
  blindSpots({ sales: { A1 }, marketing: { levels } });

describe('a blind spot', () => {
  test('is told where a side expects another level than the one at which most of the other side are', () => {
    expect(spots(expecting(7, 6, 31, 17, 3), at(1, 8, 20, 2))).toEqual([
      { kind: 'blind-spot', side: 'sales', expected: 'defined', actual: 'aligned' },
    ]);
    expect(spots(expecting(7, 6, 17, 31, 3), at(1, 8, 20, 2))).toEqual([]);
  });

  test('is told of both sides, each about the other', () =>
    expect(
      blindSpots({
        sales: { A1: expecting(0, 0, 9, 0, 0), levels: at(9, 0, 0, 0) },
        marketing: { A1: expecting(0, 0, 0, 0, 9), levels: at(0, 0, 9, 0) },
      }).map(({ side, expected, actual }) => [side, expected, actual]),
    ).toEqual([
      ['sales', 'defined', 'aligned'],
      ['marketing', 'integrated', 'undefined'],
    ]));

  test('is none where the other side has no level at which most are', () =>
    expect(spots(expecting(0, 9, 0, 0, 0), at(0, 5, 5, 0))).toEqual([]));

  test('is none where most of a side have no idea, or its guesses fall apart in the middle', () => {
    expect(spots(expecting(6, 5, 0, 0, 0), at(0, 0, 9, 0))).toEqual([]);
    expect(spots(expecting(5, 5, 0, 0, 0), at(0, 0, 9, 0))).toHaveLength(1);
    expect(spots(expecting(0, 4, 4, 0, 0), at(0, 0, 9, 0))).toEqual([]);
    expect(spots(expecting(0, 4, 5, 0, 0), at(0, 0, 9, 0))).toMatchObject([{ expected: 'defined' }]);
  });

  test('takes five people on either side, however small a group the round would show', () => {
    expect(spots(expecting(0, 4, 0, 0, 0), at(0, 0, 9, 0))).toEqual([]);
    expect(spots(expecting(0, 5, 0, 0, 0), at(0, 0, 4, 0))).toEqual([]);
    expect(spots(expecting(0, 5, 0, 0, 0), at(0, 0, 5, 0))).toHaveLength(1);
  });

  test('is never told of what is hidden', () => expect(blindSpots({ sales: {}, marketing: {} })).toEqual([]));
});

describe('a divide that one side does not see', () => {
  const seen = (yes: number, no: number, notSure = 0) => ({ A2: { yes, no, 'not-sure': notSure } });

  test('is told where most of one side say that there is one and most of the other do not', () => {
    expect(divideUnseen({ sales: seen(45, 15, 4), marketing: seen(12, 12, 7) })).toEqual([
      { kind: 'divide-unseen', sales: 45 / 64, marketing: 12 / 31 },
    ]);
    expect(divideUnseen({ sales: seen(1, 9), marketing: seen(9, 1) })).toHaveLength(1);
  });

  test('is none where most of both sides see one, where neither does, or where they are close', () => {
    expect(divideUnseen({ sales: seen(9, 1), marketing: seen(6, 4) })).toEqual([]);
    expect(divideUnseen({ sales: seen(4, 6), marketing: seen(0, 10) })).toEqual([]);
    expect(divideUnseen({ sales: seen(11, 9), marketing: seen(8, 12) })).toEqual([]);
  });

  test('takes five answers on either side', () => {
    expect(divideUnseen({ sales: seen(4, 0), marketing: seen(0, 9) })).toEqual([]);
    expect(divideUnseen({ sales: {}, marketing: seen(0, 9) })).toEqual([]);
  });
});
