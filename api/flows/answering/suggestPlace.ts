import { suggestPlace, type SuggestedPlace } from '../../../assessment/place/suggestPlace.ts';
import type { ReadProfile } from '../../../contract/places.ts';
import type { Person } from '../people/person.ts';
import { invitationOf, type Deps as InvitationDeps } from '../roster/invitationOf.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps, InvitationDeps {
  /** Undefined: nothing is read on people's behalf. */
  readonly readProfile: ReadProfile | undefined;
}

const nothing: SuggestedPlace = { side: null, region: null };
const suggestion = (place: SuggestedPlace) => ({ kind: 'suggestion', place }) as const;

/**
 * Where the round's rules think that somebody stands, by their department and office. Asked for nobody who stands on a
 * roster, and for no round without rules; whatever goes wrong, there is no suggestion, and people say where they stand.
 * @param token with which they have called; `identify` has checked it
 */
export async function suggestOwnPlace(deps: Deps, person: Person, roundId: string, token: string) {
  const found = await visibleRound(deps, person, roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  const { round, state } = found;
  if (state !== 'open') return { kind: 'round-not-open', state } as const;
  const invitation = await invitationOf(deps, round, person);
  if (invitation.kind === 'not-invited') return { kind: 'not-invited' } as const;
  const rules = round.placeRules ?? [];
  if (!deps.readProfile || invitation.kind === 'invited' || rules.length === 0) return suggestion(nothing);
  const read = await deps.readProfile(token);
  if (read.kind === 'claims-needed') return read;
  return suggestion(read.kind === 'profile' ? suggestPlace(rules, read.profile) : nothing);
}
