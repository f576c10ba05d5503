import type { RoundRecord, Versioned } from '../../../contract/records.ts';
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
  next: { readonly version: string; readonly roster: RoundRecord['roster'] } | null,
): Promise<RosterRefusal | undefined> {
  let at = seen;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    // Reading a long file takes a while: the round may have opened or closed by itself.
    const refusal = whyNot(at.value, deps.now(), replaces, next ? 'replace' : 'all');
    if (refusal) return refusal;
    if (!sameRegions(at.value, seen.value)) return { kind: 'changed-meanwhile' };
    const value = {
      ...at.value,
      roster: next?.roster ?? null,
      rosterVersion: next?.version ?? null,
    };
    if ((await deps.replaceRound({ value, etag: at.etag })) !== 'changed-meanwhile') return undefined;
    const now = await deps.readRound(seen.value.id);
    if (!now) return { kind: 'round-not-found' };
    at = now;
  }
  return { kind: 'busy' };
}

const sameRegions = (one: RoundRecord, other: RoundRecord): boolean =>
  JSON.stringify(one.regions) === JSON.stringify(other.regions);
