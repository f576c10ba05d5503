import { odata, type TransactionAction } from '@azure/data-tables';
import type { RoundRecord } from '../../contract/records.ts';
import { partitionsOf } from './keys.ts';
import { patience, transact, type Table } from './storage.ts';

/** As many rows as one transaction takes. */
const MOST_AT_ONCE = 100;

/** Deletes rows of one partition, whatever they are. @returns how many, at most as many as asked for */
async function emptied(table: Table, partition: string, most: number): Promise<number> {
  const client = await table();
  let gone = 0;
  let continuationToken: string | undefined;
  while (gone < most) {
    const page = await client
      .listEntities<{ rowKey: string }>({
        queryOptions: { filter: odata`PartitionKey eq ${partition}`, select: ['RowKey'] },
        abortSignal: patience(),
      })
      .byPage({
        maxPageSize: Math.min(MOST_AT_ONCE, most - gone),
        ...(continuationToken !== undefined && { continuationToken }),
      })
      .next();
    const rows = page.done ? [] : page.value;
    // Storage may end a page early, also before its first row: only without a place to go on is nothing left.
    continuationToken = page.done || rows.length > 0 ? undefined : page.value.continuationToken;
    if (rows.length === 0 && continuationToken === undefined) return gone;
    if (rows.length === 0) continue;
    const actions = rows.map(({ rowKey }): TransactionAction => [
      'delete',
      { partitionKey: partition, rowKey },
    ]);
    // Where somebody else deletes beside us, what is left is looked up again.
    if ((await transact(client, actions)) !== 'lost-race') gone += rows.length;
  }
  return gone;
}

/** How what a round has of its people ends. */
export function purgeStore({
  responses,
  quiet,
  progress,
}: Record<'responses' | 'quiet' | 'progress', Table>) {
  return {
    async purgeResponses(round: RoundRecord, most: number): Promise<number> {
      let gone = 0;
      for (const partition of partitionsOf(round)) {
        gone += await emptied(responses, partition, most - gone);
        if (gone >= most) return gone;
      }
      return gone;
    },
    purgeSilent: (roundId: string, most: number): Promise<number> => emptied(quiet, silentKey(roundId), most),
    async purgeProgress(roundId: string): Promise<void> {
      await emptied(progress, roundId, MOST_AT_ONCE);
    },
  };
}

/** Where it stands who wants no reminders of a round. */
export const silentKey = (roundId: string): string => `silent~${roundId}`;
