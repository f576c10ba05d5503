import type { RosterEntry } from '../../../contract/roster.ts';
import { isObjectId } from '../../../contract/roster.ts';
import type { RosterVersion } from '../../../contract/rosterRecords.ts';

/** Is told who is needed, by any of both. */
interface Needed {
  readonly user: (name: string) => void;
  readonly person: (id: string) => void;
}

export interface Deps {
  /** The company's own tenant. */
  readonly tenant: string;
  listRosterVersions(): Promise<readonly RosterVersion[]>;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
  /** The object ids of everybody who has the app. */
  peopleWithChat(tenant: string): AsyncIterable<string>;
  dropMatches(tenant: string, gather: (needed: Needed) => Promise<void>): Promise<number>;
}

/**
 * Deletes whose user principal names are known, of people who stand on no roster by them and do not have the app either.
 * Tried again, it goes on. @returns how many went
 */
export const forgetMatches = (deps: Deps): Promise<number> =>
  deps.dropMatches(deps.tenant, async ({ user, person }) => {
    for (const { round, version } of await deps.listRosterVersions())
      for await (const people of deps.walkRoster(round, version))
        for (const entry of people) if (!isObjectId(entry.user)) user(entry.user);
    for await (const id of deps.peopleWithChat(deps.tenant)) person(id);
  });
