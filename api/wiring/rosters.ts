import { randomBytes } from 'node:crypto';
import type { GroupMembers } from '../../contract/groups.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Deps as PersonDeps } from '../flows/roster/settlePerson.ts';
import { invitedTo } from '../flows/roster/invitedTo.ts';
import { settleRoster } from '../flows/roster/settleRoster.ts';
import { tendRosters, type Deps as TendDeps } from '../flows/roster/tendRosters.ts';
import { matchStore } from '../store/matches.ts';
import { rosterStore } from '../store/roster.ts';
import { versionAt } from '../store/rosterKeys.ts';
import { rosterVersionStore } from '../store/rosterVersions.ts';
import type { Table } from '../store/storage.ts';

interface Base extends Omit<PersonDeps, 'findRosterEntry'>, Pick<TendDeps, 'now' | 'latestRelease'> {
  /** The company's own tenant. */
  readonly tenant: string;
}

/**
 * Who may answer which round, and where they stand.
 * @param groupMembers reads groups of Entra; nothing does where no token of Microsoft Graph can be had
 */
export function wireRosters(
  base: Base,
  tables: { readonly roster: Table; readonly matches: Table },
  groupMembers?: GroupMembers,
) {
  const stored = {
    ...rosterStore(tables.roster),
    ...rosterVersionStore(tables.roster),
    ...matchStore(tables.matches),
  };
  const deps = { ...base, ...stored };
  return {
    ...stored,
    groupMembers,
    newRosterVersion: (people: number) => versionAt(base.now(), randomBytes(4), people),
    settleRoster: (roundId: string) => settleRoster(deps, roundId),
    invitedTo: (round: RoundRecord) => invitedTo(stored, round),
    tendRosters: () => tendRosters(deps),
  };
}
