import { isObjectId } from '../../../contract/roster.ts';
import type { RosterVersion } from '../../../contract/rosterRecords.ts';
import { settlePerson, type Deps as PersonDeps } from './settlePerson.ts';

export interface Deps extends PersonDeps {
  now(): Date;
  readonly tenant: string;
  listRosterVersions(): Promise<readonly RosterVersion[]>;
  /** People of a roster who stand elsewhere than in the one before; undefined behind the last part. */
  readToSettle(round: string, version: string, part: number): Promise<readonly string[] | undefined>;
  matchesOf(tenant: string, users: readonly string[]): Promise<ReadonlyMap<string, string>>;
  rememberSettled(round: string, version: string, settled: RosterVersion['settled']): Promise<void>;
}

/** Every list is gone through twice: see settleVersion. */
export const TIMES = 2;
const PEOPLE_AT_ONCE = 8;

/**
 * Lets everybody's answers stand where their roster says, before a round that has ended is added up.
 * @throws Error where somebody else kept changing the same counts: to be tried again
 */
export async function settleRoster(deps: Deps, roundId: string): Promise<void> {
  const versions = await deps.listRosterVersions();
  for (const version of versions.filter(({ round }) => round === roundId))
    if (!(await settleVersion(deps, version, { until: undefined })))
      throw new Error('the answers of people who move changed all the time');
}

/**
 * Goes through the people of a new roster who may have to move. It may end at any point, and goes on at the part it was
 * at; whoever has moved already is left alone.
 *
 * Answers that were on their way while the roster changed were checked against the old one. Their server looks again once
 * they are stored (submitResponse); if it dies in between, the second time finds them.
 * @param until when to stop, and leave the rest to the next run; without it, all is done at once
 * @returns false where somebody else kept changing the same counts
 */
export async function settleVersion(
  deps: Deps,
  { round, version, settled }: RosterVersion,
  { until }: { readonly until: Date | undefined },
): Promise<boolean> {
  let [part, times] = [settled.part, settled.times];
  while (times < TIMES) {
    const users = await deps.readToSettle(round, version, part);
    if (users && !(await settleAll(deps, round, users))) return false;
    [part, times] = users ? [part + 1, times] : [0, times + 1];
    await deps.rememberSettled(round, version, { part, times, at: deps.now().toISOString() });
    const pause = part === 0 && until !== undefined;
    if (pause || (until && deps.now() >= until)) break;
  }
  return true;
}

/** Whether all of these stand where they belong. */
async function settleAll(deps: Deps, round: string, users: readonly string[]): Promise<boolean> {
  const ids = await deps.matchesOf(
    deps.tenant,
    users.filter((user) => !isObjectId(user)),
  );
  let next = 0;
  let busy = 0;
  const settler = async () => {
    for (let user = users[next++]; user !== undefined; user = users[next++]) {
      const id = isObjectId(user) ? user : ids.get(user);
      // Who has never been here has sent nothing.
      if (id === undefined) continue;
      const person = { tenant: deps.tenant, id, users: id === user ? [id] : [id, user] };
      if ((await settlePerson(deps, round, person)) === 'busy') busy += 1;
    }
  };
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, settler));
  return busy === 0;
}
