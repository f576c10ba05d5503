/** The sides that a person can answer for. */
export const sides = ['sales', 'marketing', 'observer'] as const;
export type CellSide = (typeof sides)[number];

/**
 * The key of a cell: region x side, by the region's place in the round's frozen list (`r00`..`r39`, `--` for none), so that
 * region names never enter a key. Every respondent is in one cell; observers are one company-wide cell.
 */
export function cellOf({
  side,
  region,
}: {
  readonly side: CellSide;
  readonly region: number | null;
}): string {
  const place = region === null || side === 'observer' ? '--' : `r${String(region).padStart(2, '0')}`;
  return `${place}~${side}`;
}

/** The regions that are shown together at close are one cell a side. */
export const joinedCellOf = (side: 'sales' | 'marketing'): string => `~~${side}`;

/** The places of a round's regions; one place for all where the round knows none. */
export const placesOf = (regions: number): (number | null)[] =>
  regions === 0 ? [null] : Array.from({ length: regions }, (_, region) => region);

/** Every cell of a round. @param regions how many the round's list has */
export const cellsOf = (regions: number): string[] => [
  ...placesOf(regions).flatMap((region) => [
    cellOf({ side: 'sales', region }),
    cellOf({ side: 'marketing', region }),
  ]),
  cellOf({ side: 'observer', region: null }),
];
