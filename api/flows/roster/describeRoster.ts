import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { isObjectId, type RosterEntry, type RosterReply } from '../../../contract/roster.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import { NO_ROSTER } from './rosterState.ts';

export interface Deps {
  readonly tenant: string;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  readRosterHead(round: string, version: string): Promise<RosterHead | undefined>;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
  allMatches(tenant: string): Promise<(user: string) => string | undefined>;
}

/** A round's roster in numbers, and its version. Its owner has uploaded it, so none of it is hidden. */
export async function describeRoster(deps: Deps, roundId: string) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const version = round.rosterVersion;
  const head = version === null ? undefined : await deps.readRosterHead(round.id, version);
  if (version === null || !head)
    return { kind: 'roster', reply: { roster: null } satisfies RosterReply, version: NO_ROSTER } as const;
  const { byName, ...told } = head;
  const notYetMatched = byName === 0 ? 0 : await unmatched(deps, round.id, version);
  const reply: RosterReply = { roster: { ...told, notYetMatched } };
  return { kind: 'roster', reply, version } as const;
}

/** People named by a user principal name who have not been here. */
async function unmatched(deps: Deps, round: string, version: string): Promise<number> {
  const match = await deps.allMatches(deps.tenant);
  let count = 0;
  for await (const people of deps.walkRoster(round, version))
    for (const { user } of people) if (!isObjectId(user) && match(user) === undefined) count += 1;
  return count;
}
