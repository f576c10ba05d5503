import type { RosterChange, RosterEntry } from '../../../contract/roster.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { compareRosters } from './compareRosters.ts';
import { countSides, headOf } from './countRoster.ts';
import { finderOf, type NewPeople } from './newPeople.ts';
import { pointToRoster, type Deps as PointDeps } from './pointToRoster.ts';
import type { UnreadableGroups } from './readGroups.ts';
import type { InvalidRoster } from './rosterFaults.ts';
import { NO_ROSTER, rosterRights, whyNot } from './rosterState.ts';

export interface Deps extends PointDeps {
  readonly tenant: string;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
  /** Which object id belongs to a user principal name, as far as that is known. */
  allMatches(tenant: string): Promise<(user: string) => string | undefined>;
  newRosterVersion(people: number): string;
  beginRosterVersion(round: string, version: string, now: Date): Promise<void>;
  writeRoster(
    round: string,
    version: string,
    roster: {
      readonly entries: readonly RosterEntry[];
      readonly head: RosterHead;
      readonly toSettle: readonly string[];
    },
  ): Promise<void>;
}

/** What was read of a file or of groups. */
export type RosterRead =
  | (NewPeople & { readonly kind: 'read'; readonly ignored: readonly string[] })
  | InvalidRoster
  | UnreadableGroups;

export interface NewRoster {
  readonly source: RosterHead['source'];
  readonly read: (round: RoundRecord) => Promise<RosterRead>;
  /** The version of the roster that is replaced, NO_ROSTER for none. */
  readonly replaces: string;
  /** Only say what would change. */
  readonly preview: boolean;
}

/** Puts a roster in the place of the one that its owner has seen, or says what that would change. All or nothing. */
export async function saveRoster(
  deps: Deps,
  roundId: string,
  { source, read, replaces, preview }: NewRoster,
) {
  const found = await deps.readRound(roundId);
  const refusal = whyNot(found?.value, deps.now(), replaces, 'replace');
  if (!found || refusal) return refusal ?? ({ kind: 'round-not-found' } as const);
  const round = found.value;
  const roster = await read(round);
  if (roster.kind !== 'read') return roster;
  const { entries } = roster;

  const placeOf = finderOf(roster, await deps.allMatches(deps.tenant));
  if (typeof placeOf !== 'function') return placeOf;
  const before = round.rosterVersion === null ? nobody() : deps.walkRoster(round.id, round.rosterVersion);
  const { toSettle, ...comparison } = await compareRosters(before, entries, placeOf);
  const change: RosterChange = {
    ...comparison,
    sides: countSides(entries),
    applied: !preview,
    // By what the owner has sent alone: who has answered must not be seen in it.
    movesWait: comparison.moved.people > 0 && rosterRights(round, deps.now()) === 'replace',
    ignored: roster.ignored,
  };
  const same = comparison.unchanged === entries.length && comparison.removed.people === 0;
  if (preview || (same && round.rosterVersion !== null))
    return { kind: 'roster-change', change, version: round.rosterVersion ?? NO_ROSTER } as const;

  const version = deps.newRosterVersion(entries.length);
  const head = headOf(entries, round.regions, { uploadedAt: deps.now().toISOString(), source });
  await deps.beginRosterVersion(round.id, version, deps.now());
  await deps.writeRoster(round.id, version, { entries, head, toSettle });
  const late = await pointToRoster(deps, found, replaces, { version, head });
  return late ?? ({ kind: 'roster-change', change, version } as const);
}

/** Takes the roster away, before the round opens: anybody may answer then. */
export async function removeRoster(deps: PointDeps, roundId: string, replaces: string) {
  const found = await deps.readRound(roundId);
  const refusal = whyNot(found?.value, deps.now(), replaces, 'all');
  if (!found || refusal) return refusal ?? ({ kind: 'round-not-found' } as const);
  if (found.value.rosterVersion === null) return { kind: 'roster-removed', removed: false } as const;
  return (
    (await pointToRoster(deps, found, replaces, null)) ?? ({ kind: 'roster-removed', removed: true } as const)
  );
}

async function* nobody(): AsyncGenerator<readonly RosterEntry[]> {
  // A round without a roster has nobody on it.
}
