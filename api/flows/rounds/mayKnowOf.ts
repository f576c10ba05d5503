import type { RoundRecord } from '../../../contract/records.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { isOurs, type EntryDeps } from '../roster/invitationOf.ts';

export interface Deps extends EntryDeps, DealingsDeps {
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  pseudonymOf(person: Person, round: RoundRecord): string;
}

/**
 * Whether somebody may learn what a round is. Guests who are no owners or liaisons may only where its list names them, or
 * where they have answered it.
 */
export async function mayKnowOf(deps: Deps, person: Person, round: RoundRecord): Promise<boolean> {
  if (person.guest !== true || (await dealingsOf(deps, person)).deals) return true;
  return (await isOurs(deps, person, round)) || deps.hasResponded(round, deps.pseudonymOf(person, round));
}
