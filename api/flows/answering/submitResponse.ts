import { scoreResponse } from '../../../assessment/score.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord } from '../../../contract/records.ts';
import type { SubmitResponseBody } from '../../../contract/responses.ts';
import { checkAnswers } from './checkAnswers.ts';
import type { Person } from '../people/person.ts';
import { invitationOf, saysTheSame, type Deps as InvitationDeps } from '../roster/invitationOf.ts';
import { settlePerson, type Deps as SettleDeps } from '../roster/settlePerson.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps, InvitationDeps, SettleDeps {
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

  const invitation = await invitationOf(deps, round, person);
  if (invitation.kind === 'not-invited') return { kind: 'not-invited' } as const;
  const { standing } = invitation;
  if (standing && !saysTheSame(body, standing)) return { kind: 'roster-says-otherwise', standing } as const;

  const set = await deps.questionSetOf(round);
  const checked = checkAnswers(round, set, { ...body, ...standing });
  if (checked.kind === 'invalid-answers') return checked;
  const scored = scoreResponse(set, body.answers);
  if (scored.kind === 'too-few-answers') return scored;

  const pseudonym = deps.pseudonymOf(person, round);
  const outcome = await deps.saveResponse(round, set, pseudonym, {
    ...checked.standing,
    answers: body.answers,
    awareness: checked.awareness,
    answeredOn: deps.now().toISOString().slice(0, 10),
  });
  if (outcome === 'busy') return { kind: 'busy' } as const;
  // It has closed since the round was read, and its final figures are being added up.
  if (outcome === 'closed') return { kind: 'round-not-open', state: 'closed' } as const;
  // The roster may have changed while this was on its way: whoever moves people did not see it then.
  if (invitation.kind === 'invited' && (await isOldRoster(deps, round)))
    await settlePerson(deps, round.id, { ...person, users: invitation.users });
  if (outcome === 'saved') await deps.askForLook(round);
  return scored;
}

const isOldRoster = async (deps: Deps, { id, rosterVersion }: RoundRecord): Promise<boolean> =>
  (await deps.readRound(id))?.value.rosterVersion !== rosterVersion;
