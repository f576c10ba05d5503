import { isObjectId } from '../../../contract/roster.ts';
import type { RosterVersion } from '../../../contract/rosterRecords.ts';
import { LONGEST_UPLOAD_MS } from './rosterState.ts';
import { settlePerson, type Deps as PersonDeps } from './settlePerson.ts';

export interface Deps extends PersonDeps {
  readonly tenant: string;
  listRosterVersions(): Promise<readonly RosterVersion[]>;
  /** People of a roster who stand elsewhere than in the one before; undefined behind the last part. */
  readToSettle(round: string, version: string, part: number): Promise<readonly string[] | undefined>;
  /** Which object id belongs to a user principal name, as far as that is known. */
  allMatches(tenant: string): Promise<(user: string) => string | undefined>;
  /** @param settled how many parts have been settled */
  rememberSettled(round: string, version: string, settled: number): Promise<void>;
}

const PEOPLE_AT_ONCE = 8;

/**
 * Lets everybody's answers stand where their roster says, before a round that has ended is added up. Not before: whoever
 * moves somebody while figures are made as answers come could see from the next figures whether that one has answered.
 *
 * It may end at any point, and goes on at the part it was at; whoever has moved already is left alone.
 * @throws Error where somebody else kept changing the same counts: to be tried again
 */
export async function settleRoster(deps: Deps, roundId: string): Promise<void> {
  const opensAt = (await deps.readRound(roundId))?.value.opensAt;
  const changed = (await deps.listRosterVersions()).filter(
    ({ round, writtenAt }) => round === roundId && !(opensAt && countedBefore(writtenAt, opensAt)),
  );
  if (changed.length === 0) return;
  const match = await deps.allMatches(deps.tenant);
  for (const { round, version, settled } of changed) {
    for (let part = settled; ; part += 1) {
      const users = await deps.readToSettle(round, version, part);
      if (!users) break;
      if (!(await settleAll(deps, round, users, match)))
        throw new Error('the answers of people who move changed all the time');
      await deps.rememberSettled(round, version, part + 1);
    }
  }
}

/** Whether a roster counted when nobody could have answered yet: nothing has to move for it. */
const countedBefore = (writtenAt: Date, opensAt: string): boolean =>
  writtenAt.getTime() + LONGEST_UPLOAD_MS < Date.parse(opensAt);

/** Whether all of these stand where they belong. */
async function settleAll(
  deps: Deps,
  round: string,
  users: readonly string[],
  match: (user: string) => string | undefined,
): Promise<boolean> {
  let next = 0;
  let busy = 0;
  const settler = async () => {
    for (let user = users[next++]; user !== undefined; user = users[next++]) {
      const id = isObjectId(user) ? user : match(user);
      // Who has never been here has sent nothing.
      if (id === undefined) continue;
      const person = { tenant: deps.tenant, id, users: id === user ? [id] : [id, user] };
      if ((await settlePerson(deps, round, person)) === 'busy') busy += 1;
    }
  };
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, settler));
  return busy === 0;
}
