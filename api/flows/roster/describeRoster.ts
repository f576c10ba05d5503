import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { isObjectId, type RosterEntry, type RosterReply } from '../../../contract/roster.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import { NO_ROSTER } from './rosterState.ts';

type Numbers = Pick<RosterReply, 'roster'>;

export interface Deps {
  readonly tenant: string;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  readRosterHead(round: string, version: string): Promise<RosterHead | undefined>;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
  /** Who has come under a user principal name first, and whether somebody else has as well. */
  everyMatch(tenant: string): Promise<(user: string) => { readonly contested: boolean } | undefined>;
}

/** A round's roster in numbers, and its version. Its owner has uploaded it, so none of it is hidden. */
export async function describeRoster(deps: Deps, roundId: string) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const version = round.rosterVersion;
  const head = version === null ? undefined : await deps.readRosterHead(round.id, version);
  if (version === null || !head)
    return { kind: 'roster', reply: { roster: null } satisfies Numbers, version: NO_ROSTER } as const;
  const { byName, ...told } = head;
  const names = byName === 0 ? NOTHING : await countNames(deps, round.id, version);
  const reply: Numbers = { roster: { ...told, ...names } };
  return { kind: 'roster', reply, version } as const;
}

const NOTHING = { notYetMatched: 0, contested: 0 };

/** People named by a user principal name: of how many nobody has come under it yet, and of how many two have. */
async function countNames(deps: Deps, round: string, version: string): Promise<typeof NOTHING> {
  const match = await deps.everyMatch(deps.tenant);
  const count = { ...NOTHING };
  for await (const people of deps.walkRoster(round, version))
    for (const { user } of people) {
      if (isObjectId(user)) continue;
      const known = match(user);
      if (!known) count.notYetMatched += 1;
      else if (known.contested) count.contested += 1;
    }
  return count;
}
