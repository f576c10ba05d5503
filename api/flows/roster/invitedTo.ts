import { cellOf } from '../../../assessment/release/cells.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';

export interface Deps {
  readRosterHead(round: string, version: string): Promise<RosterHead | undefined>;
}

const observers = cellOf({ side: 'observer', region: null });

/**
 * How many people of each side and region were invited, by cell. Undefined where that is not known: there is no list, or it
 * has changed since the round opened, and whoever was taken off it may have answered before.
 */
export async function invitedTo(
  deps: Deps,
  { id, opensAt, regions, rosterVersion }: Pick<RoundRecord, 'id' | 'opensAt' | 'regions' | 'rosterVersion'>,
): Promise<ReadonlyMap<string, number> | undefined> {
  const head = rosterVersion === null ? undefined : await deps.readRosterHead(id, rosterVersion);
  if (!head || !opensAt || Date.parse(head.uploadedAt) >= Date.parse(opensAt)) return undefined;
  const invited = new Map<string, number>();
  for (const count of head.regions) {
    const place = count.region === null ? null : regions.indexOf(count.region);
    for (const side of ['sales', 'marketing'] as const)
      invited.set(cellOf({ side, region: place }), count[side]);
    invited.set(observers, (invited.get(observers) ?? 0) + count.observer);
  }
  return invited;
}
