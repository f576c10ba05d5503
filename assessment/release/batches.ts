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
 * The last batch that may be published now, together with all before it; null for none. What is published together is one,
 * so what counts is that it holds k people and that k people stand behind it (the hold-back: whenever the round ends,
 * people stand behind the last published figures). A batch that is short, because somebody in it erased their answers or
 * could not be stored, holds nobody up behind it.
 * @param most how many batches may be published together
 */
export function publishableUpTo(k: number, cell: CellBatches, most = Infinity): number | null {
  const numbers = [...cell.sizes.keys()].filter((batch) => batch >= cell.first).toSorted((a, b) => a - b);
  let together = 0;
  let behind = numbers.reduce((sum, batch) => sum + sizeOf(cell, batch), 0);
  let upTo: number | null = null;
  for (const batch of numbers) {
    together += sizeOf(cell, batch);
    behind -= sizeOf(cell, batch);
    if (batch >= cell.first + most || behind < k) break;
    if (together >= k) upTo = batch;
  }
  return upTo;
}
