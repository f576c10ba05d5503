import { scoreResponse } from '../../assessment/score.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord } from '../../contract/records.ts';
import type { SubmitResponseBody } from '../../contract/responses.ts';
import { checkAnswers } from './checkAnswers.ts';
import type { Person } from './person.ts';
import { visibleRound, type Deps as RoundDeps } from './visibleRound.ts';

export interface Deps extends RoundDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  pseudonymOf(person: Person, roundId: string): string;
  /** Counts the response exactly once, in place of an earlier one; 'busy' when too many others are changing the same counts, 'closed' when no more are. */
  saveResponse(
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
    response: ResponseRecord,
  ): Promise<'saved' | 'unchanged' | 'busy' | 'closed'>;
  /** Asks for new figures where they may be made; never fails. */
  askForLook(round: RoundRecord): Promise<void>;
}

/** Scores and stores a person's answers, in place of earlier ones. */
export async function submitResponse(deps: Deps, person: Person, roundId: string, body: SubmitResponseBody) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  if (state !== 'open') return { kind: 'round-not-open', state } as const;

  const set = await deps.questionSetOf(round);
  const checked = checkAnswers(round, set, body);
  if (checked.kind === 'invalid-answers') return checked;
  const scored = scoreResponse(set, body.answers);
  if (scored.kind === 'too-few-answers') return scored;

  const pseudonym = deps.pseudonymOf(person, round.id);
  const outcome = await deps.saveResponse(round, set, pseudonym, {
    ...checked.standing,
    answers: body.answers,
    awareness: checked.awareness,
    answeredOn: deps.now().toISOString().slice(0, 10),
  });
  if (outcome === 'busy') return { kind: 'busy' } as const;
  // It has closed since the round was read, and its final figures are being added up.
  if (outcome === 'closed') return { kind: 'round-not-open', state: 'closed' } as const;
  if (outcome === 'saved') await deps.askForLook(round);
  return scored;
}
