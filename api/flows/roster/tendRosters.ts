import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { RosterVersion } from '../../../contract/rosterRecords.ts';
import { stateAt } from '../rounds/roundAt.ts';
import { LONGEST_UPLOAD_MS } from './rosterState.ts';

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  latestRelease(round: RoundRecord): Promise<{ readonly final: boolean } | undefined>;
  listRosterVersions(): Promise<readonly RosterVersion[]>;
  deleteRoster(round: string, version: string): Promise<void>;
  forgetRosterVersion(round: string, version: string): Promise<void>;
}

/**
 * Deletes rosters that count no more.
 * @returns what went wrong, roster by roster: one must not keep the others waiting
 */
export async function tendRosters(deps: Deps): Promise<{ round: string; error: unknown }[]> {
  const failures: { round: string; error: unknown }[] = [];
  const versions = await deps.listRosterVersions();
  for (const version of versions)
    try {
      if (await isLeftOver(deps, version, versions)) {
        await deps.deleteRoster(version.round, version.version);
        await deps.forgetRosterVersion(version.round, version.version);
      }
    } catch (error) {
      failures.push({ round: version.round, error });
    }
  return failures;
}

async function isLeftOver(
  deps: Deps,
  version: RosterVersion,
  all: readonly RosterVersion[],
): Promise<boolean> {
  if (deps.now().getTime() - version.writtenAt.getTime() < LONGEST_UPLOAD_MS) return false;
  const round = (await deps.readRound(version.round))?.value;
  if (!round) return true;
  const current = all.find((one) => one.round === round.id && one.version === round.rosterVersion);
  if (version === current) return false;
  // A newer one is what a server has left behind that died over an upload.
  if (!current || version.writtenAt > current.writtenAt) return true;
  const state = stateAt(round, deps.now());
  if (state === 'draft' || state === 'scheduled') return true;
  // It says who has been moved since the round opened: their answers move at its end.
  return (await deps.latestRelease(round))?.final === true;
}

/** Takes every roster of a round away for good, such as when its retention has passed. */
export async function deleteRosters(
  deps: Pick<Deps, 'listRosterVersions' | 'deleteRoster' | 'forgetRosterVersion'>,
  roundId: string,
): Promise<void> {
  for (const { round, version } of await deps.listRosterVersions())
    if (round === roundId) {
      await deps.deleteRoster(round, version);
      await deps.forgetRosterVersion(round, version);
    }
}
