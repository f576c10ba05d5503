import type { RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import { publishedAs, type LiveRow } from './countRows.ts';
import type { FillingBatches } from './filling.ts';
import type { Place } from './personRow.ts';
import type { Publishing } from './publishing.ts';

/** What a response is counted with. */
export interface Counting {
  readonly counts: ShardCounts;
  readonly filling: FillingBatches;
  readonly publishing: Pick<Publishing, 'settle' | 'markShard'>;
}

/** Why a change could not be made now. */
export type Obstacle =
  /** Somebody else was at it too: everything must be read again. */
  | { readonly kind: 'again' }
  /** The person's batch is being published. */
  | { readonly kind: 'frozen' }
  /** The person's batch is published, and the shard has not been told. */
  | { readonly kind: 'unmarked'; readonly cell: string }
  /** The counts of the round are sealed. */
  | { readonly kind: 'closed' };

/** Where a person is counted: the place, and the live row of its cell. */
export interface Standing extends Place {
  readonly live: LiveRow;
  readonly published: boolean;
}

/** Where somebody is counted, or why that is open at the moment. */
export async function standingIn(
  { publishing }: Counting,
  round: RoundRecord,
  live: LiveRow,
  place: Place,
): Promise<Standing | Obstacle> {
  const settled = await publishing.settle(round, live, place.batch);
  if (settled === 'frozen') return { kind: settled };
  if (settled === 'unmarked') return { kind: settled, cell: place.cell };
  return { ...place, live: settled, published: publishedAs(settled, place.batch) !== undefined };
}

/** The batch that fills. What was read of it may be old: then it is being published or is published already. */
export async function joinFilling(
  { filling, publishing }: Counting,
  round: RoundRecord,
  live: LiveRow,
): Promise<Standing | Obstacle> {
  const batch = await filling.joinBatch(round, live.cell);
  const leave = () => filling.leaveBatch(round, live.cell, batch);
  const settled = await publishing.settle(round, live, batch).catch((error: unknown) => {
    leave();
    throw error;
  });
  if (typeof settled !== 'string' && publishedAs(settled, batch) === undefined)
    return { cell: live.cell, batch, live: settled, published: false };
  leave();
  filling.forgetState(round);
  return settled === 'unmarked' ? { kind: settled, cell: live.cell } : { kind: 'again' };
}
