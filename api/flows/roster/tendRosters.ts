import type { RosterVersion } from '../../../contract/rosterRecords.ts';
import { stateAt } from '../roundAt.ts';
import { settleVersion, TIMES, type Deps as SettleDeps } from './settleRoster.ts';

export interface Deps extends SettleDeps {
  deleteRoster(round: string, version: string): Promise<void>;
  forgetRosterVersion(round: string, version: string): Promise<void>;
}

/** A run ends before the next one begins. */
const RUN_MS = 15_000;
/** No answer is on its way so long. */
const SECOND_TIME_AFTER_MS = 60_000;
/** No upload takes so long, and nobody reads an old version so long after. */
const LEFT_OVER_AFTER_MS = 3_600_000;

/**
 * Sees to every roster: lets answers move to where a new one says, and deletes those that count no more.
 * @returns what went wrong, roster by roster: one must not keep the others waiting
 */
export async function tendRosters(deps: Deps): Promise<{ round: string; error: unknown }[]> {
  const failures: { round: string; error: unknown }[] = [];
  const until = new Date(deps.now().getTime() + RUN_MS);
  const versions = await deps.listRosterVersions();
  for (const version of versions)
    try {
      await tend(deps, version, versions, until);
    } catch (error) {
      failures.push({ round: version.round, error });
    }
  return failures;
}

async function tend(
  deps: Deps,
  version: RosterVersion,
  all: readonly RosterVersion[],
  until: Date,
): Promise<void> {
  const round = (await deps.readRound(version.round))?.value;
  const current = all.find((one) => one.round === version.round && one.version === round?.rosterVersion);
  const isOpen = round !== undefined && stateAt(round, deps.now()) === 'open';
  // An older one may have people of its own who have not been settled yet. A newer one is still on its way in.
  const counted = current !== undefined && version.writtenAt <= current.writtenAt;
  if (isOpen && counted && version.settled.times < TIMES) {
    const rested = msSince(deps, new Date(version.settled.at)) >= SECOND_TIME_AFTER_MS;
    if (version.settled.times === 0 || rested) await settleVersion(deps, version, { until });
    return;
  }
  if (version === current || msSince(deps, version.writtenAt) < LEFT_OVER_AFTER_MS) return;
  await deps.deleteRoster(version.round, version.version);
  await deps.forgetRosterVersion(version.round, version.version);
}

const msSince = (deps: Pick<Deps, 'now'>, then: Date): number => deps.now().getTime() - then.getTime();
