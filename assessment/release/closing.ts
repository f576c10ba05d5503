import { cellOf, cellsOf, joinedCellOf, placesOf } from './cells.ts';

/** People of one published batch at close. Batches that were published together are one. */
export interface PublishedBatch {
  /** X_b: in its published figures, but without a response now. */
  readonly left: number;
  /** L_b: the others, edited or not, returned or not. */
  readonly stayed: number;
}

/** One cell, or several that are shown as one, when the round closes. */
export interface CellAtClose {
  /** With a response now. */
  readonly people: number;
  readonly batches: readonly PublishedBatch[];
}

/**
 * What the final release shows of a cell: everybody's current answers; its last published figures, because the difference
 * to them would rest on fewer than k people; or nothing, because fewer than k people have answered.
 */
export type Verdict = 'current' | 'last-published' | 'nothing';

/** How many people the final figures, less any combination of the published batches, rest on at least. */
export function restsOn({ people, batches }: CellAtClose): number {
  const stayed = batches.reduce((sum, batch) => sum + batch.stayed, 0);
  const neverPublished = people - stayed;
  return batches.reduce((sum, batch) => sum + Math.min(batch.left, batch.stayed), neverPublished);
}

export function verdictOn(k: number, cell: CellAtClose): Verdict {
  if (cell.people < k) return 'nothing';
  return restsOn(cell) >= k ? 'current' : 'last-published';
}

/** Cells that are shown as one. */
export const together = (cells: readonly CellAtClose[]): CellAtClose => ({
  people: cells.reduce((sum, { people }) => sum + people, 0),
  batches: cells.flatMap(({ batches }) => batches),
});

/** People of one region at close. */
export interface RegionAtClose {
  readonly sales: number;
  readonly marketing: number;
}

/**
 * The regions that are shown as one, in list order: those in which a side has fewer than k people; where a side is still
 * too small, the region with the smallest side is added, until both sides have k or no region is left. (Were they hidden
 * one by one, their figures could be worked out from the company's.) A single region is the company and joins nothing.
 * @param already places of regions that are shown as one from before
 */
export function joinedRegions(
  k: number,
  regions: readonly RegionAtClose[],
  already: readonly number[] = [],
): number[] {
  if (regions.length < 2) return [];
  const smaller = ({ sales, marketing }: RegionAtClose) => Math.min(sales, marketing);
  const all = regions.map((region, place) => ({ ...region, place }));
  const joins = (region: (typeof all)[number]) => smaller(region) < k || already.includes(region.place);
  const joined = all.filter(joins);
  // Sorting keeps the order of the list among equals.
  const left = all.filter((region) => !joins(region)).sort((a, b) => smaller(a) - smaller(b));
  const total = (side: 'sales' | 'marketing') => joined.reduce((sum, region) => sum + region[side], 0);
  while (joined.length > 0 && Math.min(total('sales'), total('marketing')) < k) {
    const next = left.shift();
    if (!next) break;
    joined.push(next);
  }
  return joined.map(({ place }) => place).sort((a, b) => a - b);
}

/** How a round closes: which regions are shown as one, and what is shown of each cell. */
export interface Closing {
  /** Places in the round's list. */
  readonly joined: readonly number[];
  /** By cell; the joined regions are one cell a side and do not appear by themselves. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The cells that each of these is the sum of: itself, or those of the joined regions. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param k minimum group size
 * @param regions how many the round's list has
 * @param cells by cell; one that is missing has nobody
 */
export function closingOf(k: number, regions: number, cells: ReadonlyMap<string, CellAtClose>): Closing {
  const at = (cell: string): CellAtClose => cells.get(cell) ?? { people: 0, batches: [] };
  const peopleIn = (side: 'sales' | 'marketing', region: number | null) =>
    at(cellOf({ side, region })).people;
  const joined = joinedRegions(
    k,
    placesOf(regions).map((region) => ({
      sales: peopleIn('sales', region),
      marketing: peopleIn('marketing', region),
    })),
  );
  const joinedCells = (side: 'sales' | 'marketing') => joined.map((region) => cellOf({ side, region }));
  const hidden = new Set([...joinedCells('sales'), ...joinedCells('marketing')]);
  const parts = new Map<string, readonly string[]>([
    ...cellsOf(regions)
      .filter((cell) => !hidden.has(cell))
      .map((cell) => [cell, [cell]] as const),
    ...(joined.length === 0
      ? []
      : (['sales', 'marketing'] as const).map((side) => [joinedCellOf(side), joinedCells(side)] as const)),
  ]);
  const verdicts = new Map(
    [...parts].map(([cell, of]) => [cell, verdictOn(k, together(of.map(at)))] as const),
  );
  return { joined, verdicts, parts };
}
