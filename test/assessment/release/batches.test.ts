import {
  batchTarget,
  fillingOf,
  publishableUpTo,
  type CellBatches,
} from '../../../assessment/release/batches.ts';

/** A cell with so many people in its unpublished batches, the first one first. */
const cell = (
  sizes: readonly number[],
  { first = 0, filling, published = 0 }: { first?: number; filling?: number; published?: number } = {},
): CellBatches => ({
  first,
  filling: filling ?? first,
  published,
  sizes: new Map(sizes.map((size, index) => [first + index, size])),
});

describe('how many people close a batch', () => {
  test('the minimum group size', () => expect(batchTarget(5, 0)).toBe(5));

  test('5 % of those already published, where that is more', () => {
    expect(batchTarget(5, 100)).toBe(5);
    expect(batchTarget(5, 101)).toBe(6);
    expect(batchTarget(5, 1_000)).toBe(50);
  });
});

describe('the batch that new responses join', () => {
  test('is the first, while nobody has answered', () => expect(fillingOf(3, cell([]))).toBe(0));

  test('is the same until it is full, then the next', () => {
    expect(fillingOf(3, cell([2]))).toBe(0);
    expect(fillingOf(3, cell([3]))).toBe(1);
  });

  test('needs more people where many are published', () => {
    expect(fillingOf(3, cell([4], { first: 7, published: 100 }))).toBe(7);
    expect(fillingOf(3, cell([5], { first: 7, published: 100 }))).toBe(8);
  });

  test('a closed batch that has fallen under k fills again first', () =>
    expect(fillingOf(3, cell([3, 2, 1], { filling: 2 }))).toBe(1));

  test('a closed batch needs k and no more to stay closed, however many are published since', () =>
    expect(fillingOf(3, cell([3, 1], { first: 7, filling: 8, published: 100 }))).toBe(8));

  test('once a batch that fell under k is full again, the one behind it goes on filling', () =>
    expect(fillingOf(3, cell([3, 3, 1], { filling: 1 }))).toBe(2));

  test('never is one that is published', () =>
    expect(fillingOf(3, cell([], { first: 4, filling: 2, published: 12 }))).toBe(4));
});

describe('what may be published', () => {
  test('a full batch waits until k people stand behind it', () => {
    expect(publishableUpTo(3, cell([3]))).toBeNull();
    expect(publishableUpTo(3, cell([3, 2]))).toBeNull();
    expect(publishableUpTo(3, cell([3, 3]))).toBe(0);
  });

  test('several at once, all but the last', () =>
    expect(publishableUpTo(3, cell([3, 4, 3, 3], { first: 5 }))).toBe(7));

  test('with a batch that has fallen under k, those before or behind it: together they hold k people', () => {
    expect(publishableUpTo(3, cell([2, 3, 3]))).toBe(1);
    expect(publishableUpTo(3, cell([3, 3, 2, 3, 3]))).toBe(3);
    expect(publishableUpTo(3, cell([1, 1, 1, 3]))).toBe(2);
  });

  test('nothing while those that wait, or those behind them, are fewer than k', () => {
    expect(publishableUpTo(3, cell([2, 2, 2]))).toBeNull();
    expect(publishableUpTo(3, cell([1, 1, 3, 2]))).toBeNull();
    expect(publishableUpTo(3, cell([3, 2], { first: 7, published: 30 }))).toBeNull();
  });

  test('people behind a batch are counted in whatever batches they are', () =>
    expect(publishableUpTo(3, cell([3, 1, 0, 2]))).toBe(0));

  test('as many batches together as may be marked at once', () => {
    expect(publishableUpTo(3, cell([3, 3, 3, 3, 3]), 2)).toBe(1);
    expect(publishableUpTo(3, cell([3, 3, 3, 3, 3], { first: 4 }), 2)).toBe(5);
  });

  test('a batch that fell under k and fills again is published as if nothing had been', () =>
    expect(publishableUpTo(3, cell([3, 3, 3, 3, 3]))).toBe(3));

  test('nothing in a company that is smaller than k', () => {
    expect(publishableUpTo(10, cell([9]))).toBeNull();
    expect(fillingOf(10, cell([9]))).toBe(0);
  });
});
