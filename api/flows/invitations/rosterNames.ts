import { isObjectId, type RosterEntry } from '../../../contract/roster.ts';
import type { RoundRecord } from '../../../contract/records.ts';

export interface Deps {
  readonly tenant: string;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
  /** Which object id belongs to a user principal name, as far as that is known. */
  allMatches(tenant: string): Promise<(user: string) => string | undefined>;
}

/** What a roster calls these people: by their name, or else as they stand in it. */
export async function rosterNames(
  deps: Deps,
  { id: round, rosterVersion }: RoundRecord,
  ids: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (rosterVersion === null || ids.size === 0) return names;
  const personBy = await deps.allMatches(deps.tenant);
  for await (const people of deps.walkRoster(round, rosterVersion))
    for (const { user, name } of people) {
      const id = isObjectId(user) ? user : personBy(user);
      if (id !== undefined && ids.has(id)) names.set(id, name ?? user);
    }
  return names;
}
