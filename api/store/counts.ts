import { TableTransaction, type TableClient } from '@azure/data-tables';
import { emptyHistogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { batchIn, liveIn, liveProperties, untouchedLive, type BatchRow, type LiveRow } from './countRows.ts';
import { shapeOf, toProperties } from './histogramRow.ts';
import { rowKeys } from './keys.ts';
import { rowMemory, type RowMemory } from './rowMemory.ts';
import { patience, rowOrNothing, transact } from './storage.ts';
import { turns } from './turns.ts';

/** So long one request waits for another one of this instance that changes the same counts. */
const TURN_MS = 1_000;

/** Rows of one shard that change together. */
export interface CountChange {
  readonly live?: readonly LiveRow[];
  readonly batches?: readonly BatchRow[];
  /** Batches that are published: their rows go. */
  readonly gone?: readonly BatchRow[];
}

/** The counts of the shards, as this instance knows them: what it wrote last it need not read again. */
export function shardCounts() {
  const live: RowMemory<LiveRow> = rowMemory();
  const batches: RowMemory<BatchRow> = rowMemory();

  const doubt = (key: string, change: CountChange): void => {
    for (const { cell } of change.live ?? []) live.doubt(key, rowKeys.live(cell));
    for (const { cell, batch } of [...(change.batches ?? []), ...(change.gone ?? [])])
      batches.doubt(key, rowKeys.batch(cell, batch));
  };

  return {
    /** Lets those who would change the same shard wait for each other. */
    inTurn: turns(TURN_MS),
    doubt,

    async readLive(table: TableClient, key: string, cell: string, set: QuestionSet): Promise<LiveRow> {
      const known = live.recall(key, rowKeys.live(cell));
      if (known) return known;
      const row = await rowOrNothing(table.getEntity(key, rowKeys.live(cell), { abortSignal: patience() }));
      return row ? liveIn(row, cell, shapeOf(set)) : untouchedLive(cell, set);
    },

    /** @param joining it is only added to: whether this instance may take it for new without having looked */
    async readBatch(
      table: TableClient,
      key: string,
      { cell, batch }: { readonly cell: string; readonly batch: number },
      set: QuestionSet,
      joining: boolean,
    ): Promise<BatchRow> {
      const rowKey = rowKeys.batch(cell, batch);
      const known = batches.recall(key, rowKey);
      if (known) return known;
      // Whoever changes a batch changes the live row of its cell too. Where this instance wrote that one last, it would
      // know the batch; should it not be new all the same, it cannot be made, and everything is read again.
      const seemsNew = joining && live.recall(key, rowKeys.live(cell)) && !batches.isDoubted(key, rowKey);
      if (seemsNew) return { cell, batch, histogram: emptyHistogram(set), etag: undefined };
      const row = await rowOrNothing(table.getEntity(key, rowKey, { abortSignal: patience() }));
      return row
        ? batchIn(row, cell, batch, shapeOf(set))
        : { cell, batch, histogram: emptyHistogram(set), etag: undefined };
    },

    /**
     * Writes the rows in one transaction, with whatever it holds already. 'lost-race' where one of them has changed since
     * it was read.
     */
    async commit(
      table: TableClient,
      key: string,
      change: CountChange,
      transaction = new TableTransaction(),
    ): Promise<'done' | 'lost-race'> {
      const put = (rowKey: string, etag: string | undefined, properties: Record<string, unknown>) => {
        const entity = { partitionKey: key, rowKey, ...properties };
        if (etag === undefined) transaction.createEntity(entity);
        else transaction.updateEntity(entity, 'Replace', { etag });
      };
      for (const row of change.live ?? []) put(rowKeys.live(row.cell), row.etag, liveProperties(row));
      for (const row of change.batches ?? [])
        put(rowKeys.batch(row.cell, row.batch), row.etag, toProperties(row.histogram));
      // Deleting names no version: whoever changes a batch changes the live row of its cell too, which does.
      for (const row of change.gone ?? []) transaction.deleteEntity(key, rowKeys.batch(row.cell, row.batch));

      const outcome = await transact(table, transaction.actions).catch((error: unknown) => {
        doubt(key, change); // whether it was written nobody knows
        throw error;
      });
      if (outcome === 'lost-race') {
        doubt(key, change);
        return outcome;
      }
      // Without a version the next change would have nothing to name, so it reads the row.
      const keep = <Row>(memory: RowMemory<Row>, rowKey: string, row: Row) => {
        const etag = outcome.get(rowKey);
        if (etag) memory.remember(key, rowKey, { ...row, etag });
        else memory.doubt(key, rowKey);
      };
      for (const row of change.live ?? []) keep(live, rowKeys.live(row.cell), row);
      for (const row of change.batches ?? []) keep(batches, rowKeys.batch(row.cell, row.batch), row);
      for (const row of change.gone ?? []) batches.doubt(key, rowKeys.batch(row.cell, row.batch));
      return 'done';
    },
  };
}
export type ShardCounts = ReturnType<typeof shardCounts>;
