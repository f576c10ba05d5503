import { setTimeout as wait } from 'node:timers/promises';
import { odata, type TableClient } from '@azure/data-tables';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { CountChange, ShardCounts } from './counts.ts';
import type { LiveRow } from './countRows.ts';
import { partitionsOf } from './keys.ts';
import { patience } from './storage.ts';

/** Somebody always wins a race; under a crowd it can take a while. */
const MOST_ATTEMPTS = 50;
const LONGEST_WAIT_MS = 100;

/** Does the same in every shard of a round. */
export const inEveryShard = <T>(
  round: RoundRecord,
  work: (partitionKey: string) => Promise<T>,
): Promise<T[]> => Promise.all(partitionsOf(round).map(work));

/** Rows of one shard, by a range of their keys. @param select the properties to read; all without it */
export async function rowsIn(
  table: TableClient,
  partitionKey: string,
  { from, to }: { readonly from: string; readonly to: string },
  select?: string[],
  also = '',
): Promise<(Record<string, unknown> & { rowKey: string; etag: string })[]> {
  const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${to}` + also;
  const rows: (Record<string, unknown> & { rowKey: string; etag: string })[] = [];
  const options = { queryOptions: { filter, ...(select && { select }) }, abortSignal: patience() };
  for await (const row of table.listEntities<{ rowKey: string }>(options)) rows.push(row);
  return rows;
}

/** Tries until nobody else has changed the same rows in between. */
export async function untilWon(
  counts: ShardCounts,
  partitionKey: string,
  attempt: () => Promise<'done' | 'lost-race'>,
): Promise<void> {
  for (let tried = 0; tried < MOST_ATTEMPTS; tried++) {
    if ((await counts.inTurn(partitionKey, attempt)) === 'done') return;
    await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** tried));
  }
  throw new Error('the counts of a shard changed all the time');
}

/**
 * Changes the live row of a cell in one shard.
 * @param change what to write; null where there is nothing to do
 */
export const changeLive = (
  table: TableClient,
  counts: ShardCounts,
  set: QuestionSet,
  partitionKey: string,
  cell: string,
  change: (live: LiveRow) => CountChange | null | Promise<CountChange | null>,
): Promise<void> =>
  untilWon(counts, partitionKey, async () => {
    const changed = await change(await counts.readLive(table, partitionKey, cell, set));
    return changed ? counts.commit(table, partitionKey, changed) : 'done';
  });
