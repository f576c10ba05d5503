import type { RoundRecord } from '../../contract/records.ts';
import { personIn } from '../../api/store/keys.ts';
import type { Erasure } from '../../api/store/restoreMark.ts';

export interface Deps<QuestionSet> {
  findRound(id: string): Promise<RoundRecord | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  eraseResponse(
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
  ): Promise<'erased' | 'nothing-there' | 'busy'>;
  dropDraft(round: RoundRecord, pseudonym: string): Promise<'dropped' | 'busy'>;
  /** Takes the row away, whatever is counted of it. */
  dropRow(row: Erasure): Promise<void>;
}

/**
 * Erases what a restore has brought back, as people did: with answers counts go, and who is in published figures leaves a
 * mark; of drafts nothing is counted. Where that cannot be done (the round is gone, or its figures were just coming out when
 * it was copied), the row goes alone.
 * @returns rounds whose counts have to be looked at afterwards
 */
export async function eraseAgain<QuestionSet>(
  deps: Deps<QuestionSet>,
  erasures: readonly Erasure[],
): Promise<string[]> {
  const uncounted = new Set<string>();
  for (const erasure of erasures) {
    const { round: id, pseudonym } = personIn(erasure);
    const round = await deps.findRound(id);
    if (round && erasure.what === 'draft') {
      if ((await deps.dropDraft(round, pseudonym)) === 'dropped') continue;
      throw new Error('eraseAgain requires that nobody else writes to the table');
    }
    const outcome = round && (await deps.eraseResponse(round, await deps.questionSetOf(round), pseudonym));
    if (outcome === 'erased' || outcome === 'nothing-there') continue;
    await deps.dropRow(erasure);
    if (round) uncounted.add(id);
  }
  return [...uncounted];
}
