import type { Invited } from '../scope/scopeSubject.ts';
import { cellOf, joinedCellOf } from './cells.ts';
import type { PublishedFigures } from './releasedScopes.ts';

const twoSides = ['sales', 'marketing'] as const;
const observers = cellOf({ side: 'observer', region: null });
/** The cell of a side, at one place or of the regions that are shown as one. */
export type CellAt = (side: (typeof twoSides)[number]) => string;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * How many people of some cells were invited, where figures may tell it: who knows a difference among all of them can work
 * out how many these are, and so how many have not answered. On each side of every cell, and of the observers, that may be
 * nobody, or k people and more. Else it is told of cells in which nobody is missing, where nobody or k people and more are
 * missing of the company: everybody can see how many these are, and who knows where they are not must not find fewer.
 * Undefined otherwise, where it is not known who was invited, and where figures stay as they were before the closing: they
 * are of fewer people than have answered.
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
    sum(partsOf(cell).map((part) => invited.get(part(side)) ?? 0));
  /** Of each side of these, how many have not answered; less than 0 where it is not known who was invited. */
  const missing = (places: readonly CellAt[]) =>
    places.flatMap((cell) => twoSides.map((side) => countIn(cell, side) - (cells.get(cell(side))?.n ?? 0)));
  // Of observers who are not shown nobody sees how many have answered.
  const shown = cells.get(observers);
  const all = [...missing(everywhere), ...(shown ? [(invited.get(observers) ?? 0) - shown.n] : [])];
  if (all.some((left) => left < 0)) return () => undefined;
  const isTellable = (left: number) => left === 0 || left >= k;
  const [eachTellable, togetherTellable] = [all.every(isTellable), isTellable(sum(all))];
  return (places) => {
    const stays = places.some((cell) => twoSides.some((side) => staying.has(cell(side))));
    const nobodyMissing = togetherTellable && missing(places).every((left) => left === 0);
    if (stays || !(eachTellable || nobodyMissing)) return undefined;
    const count = (side: (typeof twoSides)[number]) => sum(places.map((cell) => countIn(cell, side)));
    return { sales: count('sales'), marketing: count('marketing') };
  };
}
