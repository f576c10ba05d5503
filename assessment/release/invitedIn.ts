import type { Invited } from '../scope/scopeSubject.ts';
import { cellOf, joinedCellOf } from './cells.ts';
import type { PublishedFigures } from './releasedScopes.ts';

const twoSides = ['sales', 'marketing'] as const;
/** The cell of a side, at one place or of the regions that are shown as one. */
export type CellAt = (side: (typeof twoSides)[number]) => string;

/**
 * How many people of some cells were invited, where figures may tell it: who knows a difference among all of them can work
 * out how many these are, and so how many have not answered. That may be nobody, in these cells alone; or it is k people or
 * more, or nobody, on each side of every cell. Undefined otherwise, where it is not known, and where figures stay as they
 * were before the closing: they are of fewer people than have answered.
 * @param k minimum group size
 * @param everywhere every cell that the company is the sum of
 */
export function invitedIn(
  k: number,
  { invited, cells, staying, joined }: PublishedFigures,
  everywhere: readonly CellAt[],
): (places: readonly CellAt[]) => Invited | undefined {
  if (!invited) return () => undefined;
  const partsOf = (cell: CellAt): readonly CellAt[] =>
    cell === joinedCellOf ? joined.map((region) => (side) => cellOf({ side, region })) : [cell];
  const countIn = (cell: CellAt, side: (typeof twoSides)[number]) =>
    partsOf(cell).reduce((sum, part) => sum + (invited.get(part(side)) ?? 0), 0);
  /** Of each side of these, how many have not answered; less than 0 where it is not known who was invited. */
  const missing = (places: readonly CellAt[]) =>
    places.flatMap((cell) => twoSides.map((side) => countIn(cell, side) - (cells.get(cell(side))?.n ?? 0)));
  const mayTellAll = missing(everywhere).every((left) => left === 0 || left >= k);
  return (places) => {
    const stays = places.some((cell) => twoSides.some((side) => staying.has(cell(side))));
    if (stays || !(mayTellAll || missing(places).every((left) => left === 0))) return undefined;
    const count = (side: (typeof twoSides)[number]) =>
      places.reduce((sum, cell) => sum + countIn(cell, side), 0);
    return { sales: count('sales'), marketing: count('marketing') };
  };
}
