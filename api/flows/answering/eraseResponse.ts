import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Person } from '../people/person.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  pseudonymOf(person: Person, round: RoundRecord): string;
  eraseResponse(
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
  ): Promise<'erased' | 'nothing-there' | 'busy'>;
  /** Asks for new figures where they may be made; never fails. */
  askForLook(round: RoundRecord): Promise<void>;
}

/** Deletes everything that a person has answered in a round, draft included, and takes it out of the counts. Erasing twice is no error. */
export async function eraseResponse(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const pseudonym = deps.pseudonymOf(person, round);
  const outcome = await deps.eraseResponse(round, await deps.questionSetOf(round), pseudonym);
  if (outcome === 'busy') return { kind: 'busy' } as const;
  if (outcome === 'erased') await deps.askForLook(round);
  return { kind: 'erased' } as const;
}
