import { cellOf, placesOf, type CellSide } from '../release/cells.ts';
import { closingOf, joinedRegions, type CellAtClose } from '../release/closing.ts';

/** People who stand together in the research file: one side of a region, or of the regions that are joined. */
export interface ResearchGroup {
  readonly side: CellSide;
  /** Place in the round's list; 'joined' for smaller regions together; null where there is no region to tell. */
  readonly region: number | 'joined' | null;
  readonly cells: readonly string[];
  /** With answers now. */
  readonly people: number;
  /** Of these, so many stay out of the file: see `heldBack`. */
  readonly heldBack: number;
}

/**
 * How many more people stay out of the file. Who has erased their answers since the closing is in the final figures and not
 * in the file: where these are fewer than k, the difference would be theirs, so others stay out with them.
 */
export const heldBack = (k: number, erased: number): number => (erased <= 0 ? 0 : Math.max(0, k - erased));

/**
 * The groups of a research file, as the final release has them, with whatever has become too small since.
 * @param k minimum group size
 * @param regions how many the round's list has
 * @param atClose what the final figures were decided on, by cell
 * @param now people with answers now, by cell
 * @returns those that may be in the file; a group that would have fewer than k people in it is left out, and so is one whose
 * last figures from before the closing stand: the difference to these would rest on fewer than k people
 */
export function researchGroups(
  k: number,
  regions: number,
  atClose: ReadonlyMap<string, CellAtClose>,
  now: ReadonlyMap<string, number>,
): { readonly groups: readonly ResearchGroup[]; readonly joined: readonly number[] } {
  const closing = closingOf(k, regions, atClose);
  const staying = new Set(
    [...closing.verdicts].flatMap(([cell, verdict]) =>
      verdict === 'last-published' ? (closing.parts.get(cell) ?? []) : [],
    ),
  );
  const grouped = (side: CellSide, region: ResearchGroup['region'], cells: readonly string[]) => {
    const sum = (peopleIn: (cell: string) => number) =>
      cells.reduce((total, cell) => total + peopleIn(cell), 0);
    const people = sum((cell) => now.get(cell) ?? 0);
    const erased = sum((cell) => atClose.get(cell)?.people ?? 0) - people;
    return { side, region, cells, people, heldBack: heldBack(k, erased) };
  };
  const shown = (side: 'sales' | 'marketing', region: number | null) => {
    const { people, heldBack: out } = grouped(side, region, [cellOf({ side, region })]);
    return Math.max(0, people - out);
  };

  const places = placesOf(regions);
  const sizes = places.map((region) => ({
    sales: shown('sales', region),
    marketing: shown('marketing', region),
  }));
  const joined = joinedRegions(k, sizes, closing.joined);
  const two = ['sales', 'marketing'] as const;
  const all = [
    ...places
      .filter((region) => region === null || !joined.includes(region))
      .flatMap((region) => two.map((side) => grouped(side, region, [cellOf({ side, region })]))),
    ...(joined.length === 0
      ? []
      : two.map((side) => {
          const cells = joined.map((region) => cellOf({ side, region }));
          // Where every region is in it, there is none to tell apart.
          return grouped(side, joined.length === regions ? null : 'joined', cells);
        })),
    grouped('observer', null, [cellOf({ side: 'observer', region: null })]),
  ];
  return {
    joined,
    groups: all.filter(
      ({ people, heldBack: out, cells }) => people - out >= k && !cells.some((cell) => staying.has(cell)),
    ),
  };
}

/**
 * Whether a file may be made once more after one that had these groups: when in no group fewer than k people have gone, and
 * in one at least k; or when nobody has, and the first one was made a moment ago.
 * @param now people with answers now, by cell
 */
export function mayBeMadeAgain(
  k: number,
  before: readonly Pick<ResearchGroup, 'cells' | 'people'>[],
  now: ReadonlyMap<string, number>,
  aMomentAgo: boolean,
): boolean {
  const gone = before.map(
    ({ cells, people }) => people - cells.reduce((total, cell) => total + (now.get(cell) ?? 0), 0),
  );
  if (gone.every((people) => people === 0)) return aMomentAgo;
  return gone.every((people) => people === 0 || people >= k);
}
