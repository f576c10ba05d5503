import { TableTransaction, type TableClient } from '@azure/data-tables';
import { histogramOf } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { cellOf } from '../../assessment/release/cells.ts';
import type { ResponseRecord, RoundRecord } from '../../contract/records.ts';
import { readPerson, writePerson, type personKeys, type PersonRow } from './personRow.ts';
import { recounted } from './recounted.ts';
import { joinFilling, standingIn, type Counting, type Obstacle, type Standing } from './standing.ts';

/** One change of one person's response. */
export interface Change {
  readonly round: RoundRecord;
  readonly set: QuestionSet;
  readonly keys: ReturnType<typeof personKeys>;
  /** What takes the place of the response; nothing, to erase. */
  readonly next: ResponseRecord | undefined;
  /** The person has sent nothing: what they are writing stays. */
  readonly keepsDraft: boolean;
}

const again = { kind: 'again' } as const;

/**
 * Changes a response together with every count it changes, in one transaction.
 *
 * While its batch is not published, the answers go out of it and the new ones in, or into the batch that fills on the
 * other side or in the other region. Once it is published, only the live counts change: a published response keeps its
 * cell, for figures, until the round ends, and an erased one leaves a mark.
 */
export async function changeCounts(
  table: TableClient,
  counting: Counting,
  { round, set, keys, next, keepsDraft }: Change,
  before: PersonRow | undefined,
): Promise<{ readonly kind: 'saved' } | Obstacle> {
  const { counts, filling } = counting;
  const key = keys.partitionKey;
  const told = ({ answers, awareness, answeredOn }: ResponseRecord) =>
    histogramOf(set, answers, awareness, answeredOn);
  const live = (cell: string) => counts.readLive(table, key, cell, set);

  const wanted = next && cellOf(next);
  const [outLive, wantedLive] = await Promise.all([
    before?.place && live(before.place.cell),
    wanted !== undefined && wanted !== before?.place?.cell ? live(wanted) : undefined,
  ]);
  if (outLive?.sealed || wantedLive?.sealed) return { kind: 'closed' };

  const out = before?.place && outLive && (await standingIn(counting, round, outLive, before.place));
  if (out && 'kind' in out) return out;
  const stays = out !== undefined && (out.published || out.cell === wanted);
  const joined = next && !stays && wantedLive ? await joinFilling(counting, round, wantedLive) : undefined;
  if (joined && 'kind' in joined) return joined;
  const giveUp = () => joined && filling.leaveBatch(round, joined.cell, joined.batch);

  try {
    // Deleting names no version (writePerson), so the response must be known to be older than the counts.
    if (!next && !out?.published && (await readPerson(table, keys))?.etag !== before?.etag) return again;

    const batchOf = async (at: Standing | undefined, joining: boolean) =>
      at && !at.published ? counts.readBatch(table, key, at, set, joining) : undefined;
    const [outBatch, inBatch] = await Promise.all([batchOf(out, false), batchOf(joined, true)]);
    const rows = recounted(
      { out, outBatch, joined, inBatch },
      { out: before?.response && told(before.response), in: next && told(next) },
    );
    if (rows === 'torn') {
      giveUp();
      counts.doubt(key, { live: out ? [out.live] : [], batches: outBatch ? [outBatch] : [] });
      return again;
    }
    const at = joined ?? out;
    const place = at && (next !== undefined || at.published) ? { cell: at.cell, batch: at.batch } : undefined;
    const transaction = new TableTransaction();
    const draft = keepsDraft ? before?.draft : undefined;
    writePerson(transaction, keys, before, { response: next, place, draft });
    if ((await counts.commit(table, key, rows, transaction)) === 'done') return { kind: 'saved' };
    giveUp();
    return again;
  } catch (error) {
    giveUp();
    throw error;
  }
}
