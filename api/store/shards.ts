import { setTimeout as wait } from 'node:timers/promises';
import { odata, type TableClient } from '@azure/data-tables';
import type { RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import type { BatchRow, LiveRow } from './countRows.ts';
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

/** A live row and the batches whose rows go with its change. */
export interface ShardChange {
  readonly live: LiveRow;
  readonly gone: readonly BatchRow[];
}

/**
 * Storage takes 100 rows and 4 MiB at a time, some 2 MiB. A live row can have 60 KiB, so it weighs more than a row that
 * goes.
 */
const MOST_WEIGHT = 100;
const weight = (changes: readonly ShardChange[]) =>
  changes.reduce((sum, { gone }) => sum + 3 + gone.length, 0);

/** Commits changes of several cells in as few transactions as will hold them; each stands by itself. */
export async function commitAll(
  table: TableClient,
  counts: ShardCounts,
  partitionKey: string,
  changes: readonly ShardChange[],
): Promise<'done' | 'lost-race'> {
  const parts: ShardChange[][] = [];
  for (const change of changes) {
    const last = parts.at(-1);
    if (last && weight([...last, change]) <= MOST_WEIGHT) last.push(change);
    else parts.push([change]);
  }
  for (const part of parts) {
    const rows = { live: part.map(({ live }) => live), gone: part.flatMap(({ gone }) => gone) };
    if ((await counts.commit(table, partitionKey, rows)) === 'lost-race') return 'lost-race';
  }
  return 'done';
}
