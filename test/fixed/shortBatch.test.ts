import { fillingBatches } from '../../api/store/filling.ts';
import type { PublishingStates } from '../../api/store/publishingStates.ts';
import {
  nextStep,
  nothingPublished,
  type PublishingState,
} from '../../assessment/release/publishingState.ts';
import { roundRecord } from '../builders/rounds.ts';

const K = 5;
const cell = 'r00~sales';
const round = roundRecord({ id: 'stalled', minimumGroupSize: K });

/** One server alone, whose state of publishing is always written. */
function serverAlone() {
  let state: PublishingState = nothingPublished;
  const states: Pick<PublishingStates, 'readState' | 'writeState'> = {
    readState: () => Promise.resolve({ state, etag: '1' }),
    writeState: (_round, next) => {
      state = next;
      return Promise.resolve({ state, etag: '1' });
    },
  };
  return { filling: fillingBatches(states as PublishingStates), stateNow: () => state };
}

test('answers that could not be stored while their batch was closed kept everybody in it and behind it from being published until somebody else answered', async () => {
  const { filling, stateNow } = serverAlone();
  const sizes = new Map<number, number>();
  const answer = async () => {
    const batch = await filling.joinBatch(round, cell);
    sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
    return batch;
  };
  const fail = (batch: number) => {
    filling.leaveBatch(round, cell, batch);
    sizes.set(batch, (sizes.get(batch) ?? 0) - 1);
  };
  // Storage stalls: the batch has closed by the time four of its people are told to try again.
  const first: number[] = [];
  for (let person = 0; person < K; person++) first.push(await answer());
  for (const batch of first.slice(1)) fail(batch);
  for (let person = 0; person < 8 * K; person++) await answer();
  expect(sizes.get(0)).toBe(1);

  const look = nextStep(K, stateNow(), new Map([[cell, sizes]]));
  const upTo = look?.freezing?.[cell] ?? -1;
  const published = [...sizes].reduce((sum, [batch, people]) => (batch <= upTo ? sum + people : sum), 0);
  expect([published, 8 * K + 1 - published]).toEqual([7 * K + 1, K]);
});
