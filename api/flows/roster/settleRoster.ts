import { isObjectId } from '../../../contract/roster.ts';
import type { RosterVersion } from '../../../contract/rosterRecords.ts';
import { settlePerson, type Deps as PersonDeps } from './settlePerson.ts';

export interface Deps extends PersonDeps {
  readonly tenant: string;
  listRosterVersions(): Promise<readonly RosterVersion[]>;
  /** People of a roster who stand elsewhere than in the one before; undefined behind the last part. */
  readToSettle(round: string, version: string, part: number): Promise<readonly string[] | undefined>;
  matchesOf(tenant: string, users: readonly string[]): Promise<ReadonlyMap<string, string>>;
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
  const versions = await deps.listRosterVersions();
  for (const { round, version, settled } of versions) {
    if (round !== roundId) continue;
    for (let part = settled; ; part += 1) {
      const users = await deps.readToSettle(round, version, part);
      if (!users) break;
      if (!(await settleAll(deps, round, users)))
        throw new Error('the answers of people who move changed all the time');
      await deps.rememberSettled(round, version, part + 1);
    }
  }
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
