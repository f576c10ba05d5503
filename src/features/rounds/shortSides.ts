import type { RosterCount } from '../../../contract/roster.ts';

type Side = 'sales' | 'marketing';
/** People on a list, by side; observers are not compared. */
export type SideCounts = Readonly<Record<Side, number>>;

/** Everybody on a list, over all regions. */
export const sidesOf = (regions: readonly RosterCount[]): SideCounts => ({
  sales: regions.reduce((sum, { sales }) => sum + sales, 0),
  marketing: regions.reduce((sum, { marketing }) => sum + marketing, 0),
});

/**
 * Sides with fewer people on the list than the smallest group has: even when all of them answer, nothing of them is shown.
 * @param k the smallest group that is shown
 */
export const shortSides = (counts: SideCounts, k: number): readonly Side[] =>
  (['sales', 'marketing'] as const).filter((side) => counts[side] < k);
