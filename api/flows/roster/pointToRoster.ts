import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import { stateAt } from '../rounds/roundAt.ts';
import { rosterSize } from './countRoster.ts';
import { whyNot, type RosterRefusal } from './rosterState.ts';

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
}

/** Somebody may change something else of the round in between; somebody always wins. */
const MOST_ATTEMPTS = 20;

/**
 * Lets a round point to a roster that has been written, or to none: from then on it counts.
 * @param seen the round by which the roster was read
 * @param replaces the version that the owner has seen
 */
export async function pointToRoster(
  deps: Deps,
  seen: Versioned<RoundRecord>,
  replaces: string,
  next: { readonly version: string; readonly head: RosterHead } | null,
): Promise<RosterRefusal | undefined> {
  let at = seen;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    // Storage may take the change without our hearing of it: then the list counts already.
    if (next && at.value.rosterVersion === next.version) return undefined;
    // Reading a long file takes a while: the round may have opened or closed by itself.
    const now = deps.now();
    const refusal = whyNot(at.value, now, replaces, next ? 'replace' : 'all');
    if (refusal) return refusal;
    const tooLate = next !== null && openedSince(at.value, next.head, now);
    if (tooLate || !sameRegions(at.value, seen.value)) return { kind: 'changed-meanwhile' };
    const value = {
      ...at.value,
      roster: next && rosterSize(next.head),
      rosterVersion: next?.version ?? null,
    };
    if ((await deps.replaceRound({ value, etag: at.etag })) !== 'changed-meanwhile') return undefined;
    const read = await deps.readRound(seen.value.id);
    if (!read) return { kind: 'round-not-found' };
    at = read;
  }
  return { kind: 'busy' };
}

/**
 * Whether a round has opened since a list was written: people have been asked by the one before, and the final figures tell
 * by when a list was written whether it is the one by which people were asked.
 */
const openedSince = (round: RoundRecord, { uploadedAt }: RosterHead, now: Date): boolean =>
  stateAt(round, now) === 'open' && Date.parse(round.opensAt ?? '') > Date.parse(uploadedAt);

const sameRegions = (one: RoundRecord, other: RoundRecord): boolean =>
  JSON.stringify(one.regions) === JSON.stringify(other.regions);
