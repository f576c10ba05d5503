import type { Histogram } from '../histogram.ts';
import { fillingOf, publishableUpTo } from './batches.ts';
import { withBatches, type Released } from './released.ts';

/** Where the batches of one cell stand. */
export interface CellState {
  /** The batch that new responses join. */
  readonly filling: number;
  /** Published batches, each by the number of its last batch, with its people. Published together, batches are one. */
  readonly published: readonly (readonly [upTo: number, people: number])[];
}

/** Where the publishing of a round stands. Every step is one replacement of this value, which only one can win. */
export interface PublishingState {
  readonly cells: Readonly<Record<string, CellState>>;
  /** Grows with every attempt to publish: what was frozen for an earlier one is not frozen. */
  readonly attempt: number;
  /** What is being published: by cell, the last batch. */
  readonly freezing: Readonly<Record<string, number>> | null;
  /** How often anything has been published. */
  readonly publications: number;
  /** The round has closed: nothing is published any more but the final figures. */
  readonly closed: boolean;
}

export const nothingPublished: PublishingState = {
  cells: {},
  attempt: 0,
  freezing: null,
  publications: 0,
  closed: false,
};
const untouched: CellState = { filling: 0, published: [] };

export const cellState = ({ cells }: PublishingState, cell: string): CellState => cells[cell] ?? untouched;
/** The first batch of a cell that is not published. */
export const firstUnpublished = ({ published }: CellState): number => (published.at(-1)?.[0] ?? -1) + 1;
export const peoplePublished = ({ published }: CellState): number =>
  published.reduce((sum, [, people]) => sum + people, 0);

/** So many batches of a cell are published at most at a time: what one storage transaction can mark. */
export const MOST_AT_ONCE = 80;
/** So many cells at most: their figures are written in one transaction of at most 2 MB, and a cell may need 60 KB. */
const MOST_CELLS_AT_ONCE = 30;

/** People in each batch that is not published, by cell. */
export type BatchSizes = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * What a look does next: closes full batches, and begins to publish those that may be. Null where there is nothing to do.
 * While something is being published, that comes first.
 */
export function nextStep(k: number, state: PublishingState, sizes: BatchSizes): PublishingState | null {
  if (state.closed || state.freezing) return null;
  const cells: Record<string, CellState> = { ...state.cells };
  const freezing: Record<string, number> = {};
  let moved = false;
  for (const [cell, batches] of sizes) {
    const standing = cellState(state, cell);
    const first = firstUnpublished(standing);
    const at = { first, filling: standing.filling, published: peoplePublished(standing), sizes: batches };
    const upTo = publishableUpTo(k, at, MOST_AT_ONCE);
    if (upTo !== null && Object.keys(freezing).length < MOST_CELLS_AT_ONCE) freezing[cell] = upTo;
    // Nobody may join what is being published.
    const filling = fillingOf(k, { ...at, first: (freezing[cell] ?? first - 1) + 1 });
    if (filling === standing.filling) continue;
    cells[cell] = { ...standing, filling };
    moved = true;
  }
  const publishes = Object.keys(freezing).length > 0;
  if (!moved && !publishes) return null;
  return publishes ? { ...state, cells, freezing, attempt: state.attempt + 1 } : { ...state, cells };
}

/**
 * Decides on what was being published, once nobody can change it any more. Where fewer than k people are left of what a
 * cell was to publish, it publishes nothing, and nothing has been shown.
 * @param batches by cell, every batch from the first unpublished to the last that is being published
 * @param figures what was published before, by cell
 */
export function decided(
  k: number,
  state: PublishingState,
  batches: ReadonlyMap<string, readonly Histogram[]>,
  figures: ReadonlyMap<string, Released<Histogram>>,
): { state: PublishingState; figures: Map<string, Released<Histogram>> } {
  const cells: Record<string, CellState> = { ...state.cells };
  const changed = new Map<string, Released<Histogram>>();
  for (const [cell, upTo] of Object.entries(state.freezing ?? {})) {
    const standing = cellState(state, cell);
    const more = withBatches(k, figures.get(cell), batches.get(cell) ?? []);
    if (!more) continue;
    changed.set(cell, more.figures);
    cells[cell] = {
      filling: Math.max(standing.filling, upTo + 1),
      published: [...standing.published, [upTo, more.people]],
    };
  }
  const publications = state.publications + (changed.size > 0 ? 1 : 0);
  return { state: { ...state, cells, freezing: null, publications }, figures: changed };
}

/**
 * A step on a state in which other batches have begun to fill meanwhile, as they do all the time in a rush; null where
 * more has happened, and the step must be worked out anew.
 * @param before the state that the step was worked out from
 * @param next what it makes of that
 * @param now the state as it is
 */
export function onTopOf(
  before: PublishingState,
  next: PublishingState,
  now: PublishingState,
): PublishingState | null {
  const onlyFilling =
    now.closed === before.closed &&
    now.attempt === before.attempt &&
    (now.freezing === null) === (before.freezing === null);
  if (!onlyFilling) return null;
  const cells: Record<string, CellState> = { ...now.cells };
  for (const cell of Object.keys(next.cells)) {
    const [was, is, wanted] = [cellState(before, cell), cellState(now, cell), cellState(next, cell)];
    const taken = Math.max(firstUnpublished(wanted) - 1, next.freezing?.[cell] ?? -1);
    const filling = is.filling === was.filling ? wanted.filling : Math.max(is.filling, taken + 1);
    cells[cell] = { ...wanted, filling };
  }
  return { ...next, cells };
}
