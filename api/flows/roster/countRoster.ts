import {
  isObjectId,
  type RosterChange,
  type RosterCount,
  type RosterEntry,
} from '../../../contract/roster.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';

/** Everybody on a roster, by side. */
export function countSides(entries: readonly RosterEntry[]): RosterChange['sides'] {
  const counts = { sales: 0, marketing: 0, observer: 0 };
  for (const { side } of entries) counts[side] += 1;
  return counts;
}

/** What the round itself says of its roster. */
export const rosterSize = ({ people, regions }: RosterHead): NonNullable<RoundRecord['roster']> => ({
  people,
  observers: regions.some(({ observer }) => observer > 0),
});

/** What is kept of a roster besides its people. @param regions of the round, whose order the counts keep */
export function headOf(
  entries: readonly RosterEntry[],
  regions: readonly string[],
  made: Pick<RosterHead, 'uploadedAt' | 'source'>,
): RosterHead {
  const counts = new Map<string | null, RosterCount>();
  for (const region of [...regions, null])
    counts.set(region, { region, sales: 0, marketing: 0, observer: 0 });
  for (const { side, region } of entries) {
    const count = counts.get(region);
    if (!count) throw new Error('a roster requires regions of its round');
    counts.set(region, { ...count, [side]: count[side] + 1 });
  }
  return {
    ...made,
    people: entries.length,
    byName: entries.reduce((sum, { user }) => sum + (isObjectId(user) ? 0 : 1), 0),
    regions: [...counts.values()].filter(
      ({ region, sales, marketing, observer }) => region !== null || sales + marketing + observer > 0,
    ),
  };
}
