import type { TableClient, TableTransaction } from '@azure/data-tables';
import { emptyHistogram, minus, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { fromProperties, toProperties } from './histogramRow.ts';
import { rowKeys } from './keys.ts';
import { patience, rowOrNothing } from './storage.ts';

/** The bins of all current answers of one cell in one shard. */
export interface LiveRow {
  readonly cell: string;
  readonly histogram: Histogram;
  /** Only grows: tells a later look that something has changed. */
  readonly version: number;
  /** Undefined where the row does not exist yet. */
  readonly etag: string | undefined;
}

/** Somebody's answers in the cell that counts them. */
export interface Counted {
  readonly cell: string;
  readonly histogram: Histogram;
}

export async function readLive(
  table: TableClient,
  key: string,
  cell: string,
  set: QuestionSet,
): Promise<LiveRow> {
  const row = await rowOrNothing(table.getEntity(key, rowKeys.live(cell), { abortSignal: patience() }));
  if (!row) return { cell, histogram: emptyHistogram(set), version: 0, etag: undefined };
  const shape = { areas: set.areas.length, statements: set.statements.length };
  return { cell, histogram: fromProperties(row, shape), version: Number(row.version), etag: row.etag };
}

/** Adds the row to a transaction; the row as it will be, but for its etag. */
export function writeLive(transaction: TableTransaction, key: string, row: LiveRow): LiveRow {
  const next = { ...row, version: row.version + 1 };
  const entity = {
    partitionKey: key,
    rowKey: rowKeys.live(row.cell),
    version: next.version,
    ...toProperties(row.histogram),
  };
  if (row.etag === undefined) transaction.createEntity(entity);
  else transaction.updateEntity(entity, 'Replace', { etag: row.etag });
  return next;
}

/**
 * The rows with a person's old answers taken out and the new ones put in. 'torn' where the old answers are not in the
 * counts: response and counts are read in two requests, and somebody changed both in between.
 */
export function recounted(
  rows: readonly LiveRow[],
  out: Counted | undefined,
  into: Counted | undefined,
): LiveRow[] | 'torn' {
  try {
    return rows.map((row) => {
      const left = out?.cell === row.cell ? minus(row.histogram, out.histogram) : row.histogram;
      return { ...row, histogram: into?.cell === row.cell ? plus(left, into.histogram) : left };
    });
  } catch (error) {
    if (error instanceof RangeError) return 'torn';
    throw error;
  }
}
