import type { RoundRecord } from '../../contract/records.ts';
import { personIn } from '../../api/store/keys.ts';
import type { AnswerPlace } from './erased.ts';

export interface Deps<QuestionSet> {
  findRound(id: string): Promise<RoundRecord | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  eraseResponse(
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
  ): Promise<'erased' | 'nothing-there' | 'busy'>;
  /** Takes the row away, whatever is counted of it. */
  dropRow(place: AnswerPlace): Promise<void>;
}

/**
 * Erases answers that a restore has brought back, as their people did: counts go with them, and who is in published figures
 * leaves a mark. Where that cannot be done (the round is gone, or its figures were just coming out when it was copied), the
 * answers go alone.
 * @returns rounds whose counts have to be looked at afterwards
 */
export async function eraseAgain<QuestionSet>(
  deps: Deps<QuestionSet>,
  places: readonly AnswerPlace[],
): Promise<string[]> {
  const uncounted = new Set<string>();
  for (const place of places) {
    const { round: id, pseudonym } = personIn(place);
    const round = await deps.findRound(id);
    const outcome = round && (await deps.eraseResponse(round, await deps.questionSetOf(round), pseudonym));
    if (outcome === 'erased' || outcome === 'nothing-there') continue;
    await deps.dropRow(place);
    if (round) uncounted.add(id);
  }
  return [...uncounted];
}
