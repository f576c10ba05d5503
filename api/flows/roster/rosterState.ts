import type { RoundRecord } from '../../../contract/records.ts';
import type { RoundState } from '../../../contract/rounds.ts';
import { FREEZES_BEFORE_MS } from '../rounds/changeRound.ts';
import { stateAt } from '../rounds/roundAt.ts';

/** No upload takes so long, from when it is begun until the round points to it, and nobody reads an old version so long after. */
export const LONGEST_UPLOAD_MS = 3_600_000;

/** The version of a roster that does not exist. */
export const NO_ROSTER = 'none';

/**
 * What may be done about a round's roster. Whether there is one is fixed when the round opens, because people have been
 * told; who is on it may change until the round ends. Just before a round opens by its clock, nothing: what is written then
 * may come to count after people have been asked by the list before.
 */
export function rosterRights(round: RoundRecord, now: Date): 'all' | 'replace' | 'nothing' {
  const [state, soon] = [now, new Date(now.getTime() + FREEZES_BEFORE_MS)].map((at) => stateAt(round, at));
  if (state === 'open') return round.rosterVersion === null ? 'nothing' : 'replace';
  return state !== 'closed' && soon === state ? 'all' : 'nothing';
}

export type RosterRefusal =
  | { readonly kind: 'round-not-found' | 'changed-meanwhile' | 'busy' }
  | { readonly kind: 'round-frozen'; readonly state: RoundState; readonly fields: readonly string[] };

/** Why a roster cannot be changed now; undefined where it can. @param replaces the version that its owner has seen */
export function whyNot(
  round: RoundRecord | undefined,
  now: Date,
  replaces: string,
  needs: 'replace' | 'all',
): RosterRefusal | undefined {
  if (!round) return { kind: 'round-not-found' };
  if ((round.rosterVersion ?? NO_ROSTER) !== replaces) return { kind: 'changed-meanwhile' };
  const rights = rosterRights(round, now);
  return rights === 'all' || rights === needs
    ? undefined
    : { kind: 'round-frozen', state: stateAt(round, now), fields: ['roster'] };
}
