import type { Questions } from '../../../contract/questionSets.ts';
import type { Draft, OwnResponse } from '../../../contract/responses.ts';
import type { Round } from '../../../contract/rounds.ts';
import { isProblem, type Outcome } from '../../app/api/outcome.ts';
import type { AnswerApi } from './answerApi.ts';
import { emptyDraft } from './answers/draft.ts';
import { openKeeper, windowStorage, type Keeper } from './sync/keptAnswers.ts';

export interface SavedDraft {
  readonly draft: Draft;
  /** The version on the server, to be shown when it is replaced. */
  readonly etag: string | null;
}

/** Everything that the Answer screen shows or begins from. */
export interface AnswerData {
  readonly round: Round;
  readonly questions: Questions;
  /** What the person has sent; null before the first time. */
  readonly response: OwnResponse | null;
  readonly saved: SavedDraft;
  readonly keeper: Keeper;
}

/** Loads all of it at once; the first thing that fails is what is told. */
export async function loadAnswerData(
  api: AnswerApi,
  language: string,
  person: string,
): Promise<Outcome<AnswerData>> {
  const [round, questions, response, saved] = await Promise.all([
    api.round(),
    api.questions(language),
    api.response(),
    loadDraft(api),
  ]);
  if (round.kind !== 'ok') return round;
  if (questions.kind !== 'ok') return questions;
  const unanswered = isProblem(response, 'response-not-found');
  if (response.kind !== 'ok' && !unanswered) return response;
  if (saved.kind !== 'ok') return saved;

  const keeper = await openKeeper(windowStorage(), round.value.id, person);
  return {
    kind: 'ok',
    etag: null,
    value: {
      round: round.value,
      questions: questions.value,
      response: response.kind === 'ok' ? response.value : null,
      saved: saved.value,
      keeper,
    },
  };
}

/** The draft on the server with its version. */
export async function loadDraft(api: AnswerApi): Promise<Outcome<SavedDraft>> {
  const outcome = await api.draft();
  if (outcome.kind !== 'ok') return outcome;
  const draft = { ...emptyDraft, ...outcome.value };
  return { ...outcome, value: { draft, etag: outcome.etag } };
}
