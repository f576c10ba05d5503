import type { RosterEntry } from '../../../contract/roster.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { rosterSize } from './countRoster.ts';

export interface Deps {
  now(): Date;
  newRosterVersion(people: number): string;
  beginRosterVersion(round: string, version: string, now: Date): Promise<void>;
  readRosterHead(round: string, version: string): Promise<RosterHead | undefined>;
  walkRoster(round: string, version: string): AsyncIterable<readonly RosterEntry[]>;
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

/**
 * Writes the roster of a round for another one, which does not point to it yet: a copy, so that deleting the one leaves the
 * other. @returns undefined where there is none
 */
export async function copyRoster(deps: Deps, from: RoundRecord, to: string) {
  if (from.rosterVersion === null || from.purged) return undefined;
  const head = await deps.readRosterHead(from.id, from.rosterVersion);
  if (!head) return undefined;
  const entries: RosterEntry[] = [];
  for await (const some of deps.walkRoster(from.id, from.rosterVersion)) entries.push(...some);
  const version = deps.newRosterVersion(entries.length);
  await deps.beginRosterVersion(to, version, deps.now());
  await deps.writeRoster(to, version, { entries, head, toSettle: [] });
  return { version, roster: rosterSize(head) };
}
