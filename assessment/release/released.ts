import { plus, type Histogram } from '../histogram.ts';
import type { Closing } from './closing.ts';

declare const mark: unique symbol;
/**
 * An aggregate that may leave the system. This file alone makes them, from batches that hold at least k people together
 * and from the final figures; whoever shows, exports or alerts asks for this type and cannot be given anything else.
 */
export type Released<T> = T & { readonly [mark]: 'released' };

const release = <T>(value: T) => value as Released<T>;

/**
 * The published figures of a cell with more batches added, all of them as one.
 * @param before what was published of the cell; undefined for nothing
 * @returns the figures, and how many people were added; nothing where the batches hold fewer than k people together
 */
export function withBatches(
  k: number,
  before: Released<Histogram> | undefined,
  batches: readonly Histogram[],
): { figures: Released<Histogram>; people: number } | undefined {
  const [first, ...rest] = batches;
  if (!first) return undefined;
  const sum = rest.reduce(plus, first);
  if (sum.n < k) return undefined;
  return { figures: release(before ? plus(before, sum) : sum), people: sum.n };
}

/** What a cell adds to the final figures. */
export interface CellFigures {
  /** Everybody's current answers. */
  readonly now: Histogram;
  readonly lastPublished: Released<Histogram> | undefined;
}

/** What is published of each cell at close, as the closing decides; a cell that shows nothing is absent. */
export function finalFigures(
  { parts, verdicts }: Closing,
  cells: ReadonlyMap<string, CellFigures>,
): Map<string, Released<Histogram>> {
  const figures = new Map<string, Released<Histogram>>();
  for (const [cell, of] of parts) {
    const found = of.map((part) => cells.get(part));
    const shown = found.flatMap((part) => {
      switch (verdicts.get(cell)) {
        case 'current':
          return part ? [part.now] : [];
        case 'last-published':
          return part?.lastPublished ? [part.lastPublished] : [];
        default:
          return [];
      }
    });
    const [first, ...rest] = shown;
    if (first) figures.set(cell, release(rest.reduce<Histogram>(plus, first)));
  }
  return figures;
}

/** The sum of published figures: what is published of several cells together. Undefined where there are none. */
export function sumOfReleased(parts: readonly Released<Histogram>[]): Released<Histogram> | undefined {
  const [first, ...rest] = parts;
  return first && release(rest.reduce<Histogram>(plus, first));
}

/** What is worked out from published figures alone may leave as they may. */
export const derivedFrom = <T>(_figures: readonly Released<unknown>[], work: () => T): Released<T> =>
  release(work());

/** For the store alone: what it reads back is what a release wrote. */
export const readBack = release;
