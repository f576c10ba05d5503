import type { CellState } from '../../assessment/release/publishingState.ts';
import { publishedUpTo, type BatchRow, type LiveRow } from './countRows.ts';
import { countKeyIn } from './keys.ts';
import type { ShardChange } from './shards.ts';

/** People of one batch in one shard. */
export interface BatchSize {
  readonly cell: string;
  readonly batch: number;
  readonly n: number;
}

export function batchSizeIn(row: { readonly rowKey: string; readonly n?: unknown }): BatchSize {
  const key = countKeyIn(row.rowKey);
  if (key.kind !== 'batch') throw new Error(`"${row.rowKey}" is no batch`);
  return { cell: key.cell, batch: key.batch, n: Number(row.n) };
}

/** A live row with what is published of its cell, and the batches whose rows go with that. */
export function told(live: LiveRow, { published }: CellState, batches: readonly BatchSize[]): ShardChange {
  const before = publishedUpTo(live);
  const stayed = { ...live.stayed };
  const gone: BatchRow[] = [];
  let first = before + 1;
  for (const [upTo] of published.filter(([last]) => last > before)) {
    const own = batches.filter(({ cell, batch }) => cell === live.cell && batch >= first && batch <= upTo);
    stayed[upTo] = own.reduce((sum, { n }) => sum + n, 0);
    gone.push(...own.map(({ cell, batch }) => ({ cell, batch, histogram: live.histogram, etag: undefined })));
    first = upTo + 1;
  }
  const frozen = live.frozen && live.frozen.upTo >= first ? live.frozen : null;
  return { live: { ...live, stayed, frozen }, gone };
}
