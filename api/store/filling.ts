import { batchTarget } from '../../assessment/release/batches.ts';
import {
  cellState,
  peoplePublished,
  type CellState,
  type PublishingState,
} from '../../assessment/release/publishingState.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { PublishingStates, VersionedState } from './publishingStates.ts';

/** How long responses may go by what was read: it is read for every one of them. */
const FRESH_MS = 1_000;
const MOST_ROUNDS = 200;
/** Others may be writing the same row; somebody always wins. */
const MOST_ATTEMPTS = 5;

/** What this instance has put into the batch that it believes to be filling. */
interface Joined {
  readonly batch: number;
  people: number;
  closing: Promise<void> | undefined;
}

/**
 * Which batch a new response joins. The instance that fills a batch closes it at once, so that figures come as soon as
 * they may; what it cannot know (several instances, a restart) the next look puts right.
 */
export function fillingBatches(states: PublishingStates) {
  const recent = new Map<string, VersionedState & { readonly until: number }>();
  const joined = new Map<string, Joined>();

  const remember = (round: RoundRecord, { state, etag }: VersionedState): PublishingState => {
    recent.delete(round.id);
    recent.set(round.id, { state, etag, until: Date.now() + FRESH_MS });
    const oldest = recent.size > MOST_ROUNDS ? recent.keys().next().value : undefined;
    if (oldest !== undefined) recent.delete(oldest);
    return state;
  };
  const stateOf = async (round: RoundRecord): Promise<PublishingState> => {
    const known = recent.get(round.id);
    if (known && known.until > Date.now()) return known.state;
    const read = await states.readState(round);
    const now = recent.get(round.id);
    // What this instance has written meanwhile is newer than what it has read.
    return now && now !== known ? now.state : remember(round, read);
  };

  async function close(round: RoundRecord, cell: string, batch: number): Promise<void> {
    // In a rush this instance has written the state last; where it has not, its version tells.
    let at: VersionedState = recent.get(round.id) ?? (await states.readState(round));
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const { state, etag } = at;
      const before = cellState(state, cell);
      const written: VersionedState | undefined =
        state.closed || before.filling !== batch
          ? at
          : await states.writeState(
              round,
              { ...state, cells: { ...state.cells, [cell]: { ...before, filling: batch + 1 } } },
              etag,
            );
      if (written) {
        remember(round, written);
        return;
      }
      at = await states.readState(round);
    }
  }

  return {
    /** The batch to join, which is counted as joined. */
    async joinBatch(round: RoundRecord, cell: string): Promise<number> {
      const at = `${round.id} ${cell}`;
      let standing: CellState;
      do {
        await joined.get(at)?.closing;
        standing = cellState(await stateOf(round), cell);
        // While the state was read, others may have filled the batch.
      } while (joined.get(at)?.closing);
      let mine = joined.get(at);
      if (mine?.batch !== standing.filling) {
        mine = { batch: standing.filling, people: 0, closing: undefined };
        joined.delete(at);
        joined.set(at, mine);
        const oldest = joined.size > 40 * MOST_ROUNDS ? joined.keys().next().value : undefined;
        if (oldest !== undefined) joined.delete(oldest);
      }
      const own = mine;
      own.people += 1;
      if (own.people >= batchTarget(round.minimumGroupSize, peoplePublished(standing)))
        own.closing ??= close(round, cell, own.batch)
          // The next response tries again, and so does the next look.
          .catch(() => undefined)
          .finally(() => (own.closing = undefined));
      return own.batch;
    },

    /** Takes back having joined: the response was not stored. */
    leaveBatch(round: RoundRecord, cell: string, batch: number): void {
      const mine = joined.get(`${round.id} ${cell}`);
      if (mine?.batch === batch) mine.people -= 1;
    },

    /** What was read of the round is known to be old. */
    forgetState(round: RoundRecord): void {
      recent.delete(round.id);
    },
  };
}
export type FillingBatches = ReturnType<typeof fillingBatches>;
