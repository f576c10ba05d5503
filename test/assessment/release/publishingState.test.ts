import {
  decided,
  nextStep,
  nothingPublished,
  onTopOf,
  type PublishingState,
} from '../../../assessment/release/publishingState.ts';

const K = 3;
const cell = 'r00~sales';
const state = (changed: Partial<PublishingState>): PublishingState => ({ ...nothingPublished, ...changed });
const filling = (batch: number) => ({ [cell]: { filling: batch, published: [] } });
const two = new Map([
  [
    cell,
    new Map([
      [0, K],
      [1, K],
    ]),
  ],
]);

describe('a step that was worked out while batches filled', () => {
  const before = state({ cells: filling(1) });
  const next = nextStep(K, before, two);

  test('publishes the same batches, and people go on with the batch that fills now', () => {
    const now = state({ cells: filling(5) });
    expect(next && onTopOf(before, next, now)).toEqual(
      state({ cells: filling(5), attempt: 1, freezing: { [cell]: 0 } }),
    );
  });

  test('leaves other cells as they are now', () => {
    const now = state({ cells: { ...filling(1), 'r01~sales': { filling: 4, published: [] } } });
    expect(next && onTopOf(before, next, now)?.cells).toEqual({
      ...filling(2),
      'r01~sales': { filling: 4, published: [] },
    });
  });

  test.each([
    ['somebody else has begun to publish', state({ attempt: 1, freezing: { [cell]: 0 } })],
    ['somebody else has published', state({ attempt: 1, publications: 1 })],
    ['the round has closed', state({ closed: true })],
  ])('is worked out anew where %s', (_what, now) => {
    expect(next && onTopOf(before, next, now)).toBeNull();
  });

  test('a decision is not taken twice', () => {
    const freezing = state({ cells: filling(2), attempt: 1, freezing: { [cell]: 0 } });
    const decision = decided(K, freezing, new Map(), new Map()).state;
    expect(onTopOf(freezing, decision, { ...decision, cells: filling(3) })).toBeNull();
    expect(onTopOf(freezing, decision, { ...freezing, cells: filling(3) })).toEqual({
      ...decision,
      cells: filling(3),
    });
  });
});

test('behind what is being published, people join a batch that has room, also where a short one went with others', () => {
  const sizes = new Map([[cell, new Map([K - 1, K, K, K].map((people, batch) => [batch, people] as const))]]);
  expect(nextStep(K, state({ cells: filling(4) }), sizes)).toMatchObject({
    freezing: { [cell]: 2 },
    cells: filling(4),
  });
});

test('at most thirty cells are published at a time, and the others after them', () => {
  const sizes = new Map(
    Array.from({ length: 40 }, (_, region) => [`r${region}~sales`, two.get(cell) ?? new Map()] as const),
  );
  const first = nextStep(K, nothingPublished, sizes);
  expect(Object.keys(first?.freezing ?? {})).toHaveLength(30);
});
