import type { OwnResponse } from '../../../../contract/responses.ts';
import { isProblem, isUnsure, type Failure } from '../../../app/api/outcome.ts';
import type { AnswerApi } from '../answerApi.ts';
import { hasAnswers, hasPlace } from '../answers/draft.ts';

export type Dropped =
  /** `sent` is what counts by now, which another window may have sent or erased meanwhile; undefined where that is not known. */
  | { readonly kind: 'dropped'; readonly sent: OwnResponse | null | undefined }
  /** No answer came, and none to the question whether it has happened either. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Drops changes that were not sent. Doing it again does no harm, and what was sent stays as it is. */
export async function dropChanges(
  api: Pick<AnswerApi, 'dropDraft' | 'draft' | 'response'>,
): Promise<Dropped> {
  const outcome = await api.dropDraft();
  if (outcome.kind !== 'ok') {
    if (!isUnsure(outcome)) return { kind: 'failed', failure: outcome };
    const left = await api.draft();
    if (left.kind !== 'ok') return { kind: 'unknown' };
    if (hasAnswers(left.value) || hasPlace(left.value)) return { kind: 'failed', failure: outcome };
  }
  const now = await api.response();
  if (now.kind === 'ok') return { kind: 'dropped', sent: now.value };
  return { kind: 'dropped', sent: isProblem(now, 'response-not-found') ? null : undefined };
}
