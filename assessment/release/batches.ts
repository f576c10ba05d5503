/** The batches of one cell that are not published yet, and how many people are in those that are. */
export interface CellBatches {
  /** The first batch that is not published; batches are numbered from 0. */
  readonly first: number;
  /** The batch that new responses join. */
  readonly filling: number;
  /** People in the published figures. */
  readonly published: number;
  /** People in each batch that is not published; a batch that is not named is empty. */
  readonly sizes: ReadonlyMap<number, number>;
}

const PART_OF_PUBLISHED = 1 / 20;

/** How many people close a batch: the minimum group size k, or 5 % of those already published where that is more. */
export const batchTarget = (k: number, published: number): number =>
  Math.max(k, Math.ceil(published * PART_OF_PUBLISHED));

const sizeOf = ({ sizes }: CellBatches, batch: number): number => sizes.get(batch) ?? 0;

/**
 * Which batch new responses should join. A closed batch that has fallen under k, because people in it erased their answers
 * or moved, fills again first; a full one is closed, and the next one fills.
 */
export function fillingOf(k: number, cell: CellBatches): number {
  const { first, filling } = cell;
  for (let batch = first; batch < filling; batch++) if (sizeOf(cell, batch) < k) return batch;
  if (filling >= first && sizeOf(cell, filling) < batchTarget(k, cell.published)) return filling;

  const last = Math.max(first, filling, ...cell.sizes.keys());
  for (let batch = Math.max(first, filling + 1); batch <= last; batch++) {
    const enough = batch === last ? batchTarget(k, cell.published) : k;
    if (sizeOf(cell, batch) < enough) return batch;
  }
  return last + 1;
}

/**
 * The last batch that may be published now, together with all before it; null for none. A batch is published when it and
 * the batch behind it each hold k people (the hold-back: whenever the round ends, people stand behind the last published
 * figures).
 */
export function publishableUpTo(k: number, cell: CellBatches): number | null {
  let batch = cell.first;
  while (sizeOf(cell, batch) >= k && sizeOf(cell, batch + 1) >= k) batch++;
  return batch === cell.first ? null : batch - 1;
}
