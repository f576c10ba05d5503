import { TableTransaction, type TableClient } from '@azure/data-tables';
import { histogramOf, minus, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { cellOf } from '../../assessment/release/cells.ts';
import type { ResponseRecord, RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import { publishedAs, type BatchRow, type LiveRow } from './countRows.ts';
import type { FillingBatches } from './filling.ts';
import { readPerson, writePerson, type personKeys, type PersonRow, type Place } from './personRow.ts';
import type { Publishing } from './publishing.ts';

/** What a response is counted with. */
export interface Counting {
  readonly counts: ShardCounts;
  readonly filling: FillingBatches;
  readonly publishing: Pick<Publishing, 'settle' | 'markShard'>;
}

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
const again = { kind: 'again' } as const;

/** Where a person is counted: the place, and the live row of its cell. */
interface Standing extends Place {
  readonly live: LiveRow;
  readonly published: boolean;
}

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
  const joined = next && !stays && wantedLive ? await join(counting, round, wantedLive) : undefined;
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

/** Where somebody is counted, or why that is open at the moment. */
async function standingIn(
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
async function join(
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
  return settled === 'unmarked' ? { kind: settled, cell: live.cell } : again;
}

/**
 * The rows with the old answers taken out and the new ones put in. 'torn' where the old answers are not in the counts:
 * response and counts are read in several requests, and somebody changed both in between.
 */
function recounted(
  rows: {
    readonly out: Standing | undefined;
    readonly outBatch: BatchRow | undefined;
    readonly joined: Standing | undefined;
    readonly inBatch: BatchRow | undefined;
  },
  answers: { readonly out: Histogram | undefined; readonly in: Histogram | undefined },
): { live: LiveRow[]; batches: BatchRow[] } | 'torn' {
  const { out, outBatch, joined, inBatch } = rows;
  const left = (histogram: Histogram) => (answers.out ? minus(histogram, answers.out) : histogram);
  const entered = (histogram: Histogram) => (answers.in ? plus(histogram, answers.in) : histogram);
  /** Without another place, the new answers take the place of the old. */
  const replaced = (histogram: Histogram) => (joined ? left(histogram) : entered(left(histogram)));
  try {
    return {
      live: [
        ...(out ? [changed(out, replaced, countOf(answers.in) - countOf(answers.out))] : []),
        ...(joined ? [changed(joined, entered, 0)] : []),
      ],
      batches: [
        ...(outBatch ? [{ ...outBatch, histogram: replaced(outBatch.histogram) }] : []),
        ...(inBatch ? [{ ...inBatch, histogram: entered(inBatch.histogram) }] : []),
      ],
    };
  } catch (error) {
    if (error instanceof RangeError) return 'torn';
    throw error;
  }
}

const countOf = (answers: Histogram | undefined): number => answers?.n ?? 0;

/** @param people how many more of a published batch have a response now */
function changed(
  { live, batch, published }: Standing,
  change: (histogram: Histogram) => Histogram,
  people: number,
): LiveRow {
  const upTo = published ? publishedAs(live, batch) : undefined;
  return {
    ...live,
    version: live.version + 1,
    histogram: change(live.histogram),
    ...(upTo !== undefined && { stayed: { ...live.stayed, [upTo]: (live.stayed[upTo] ?? 0) + people } }),
  };
}
