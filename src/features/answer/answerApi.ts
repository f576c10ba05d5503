import type { PlaceSuggestion } from '../../../contract/places.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { Draft, OwnResponse, OwnScore, SubmitResponseBody } from '../../../contract/responses.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import { answerRequests } from './requests.ts';

/** The requests of the Answer screen, for one round. */
export function answerApi(api: ApiClient, round: string) {
  const first = answerRequests(round);
  /** Savings on their way. */
  let saving: Promise<unknown> = Promise.resolve();
  return {
    round: () => api<Round>(first.round),
    questions: (language: string) => api<Questions>(first.questions(language)),
    /** Where the round's rules think that somebody stands: a convenience, for which nobody is asked to sign in anew. */
    suggestion: () => api<PlaceSuggestion>(`rounds/${round}/suggestion`, { quiet: true }),
    response: () => api<OwnResponse>(first.response),
    submit: (body: SubmitResponseBody) => api<OwnScore>(first.response, { method: 'PUT', body }),
    erase: () => api<undefined>(first.response, { method: 'DELETE' }),
    draft: () => api<Draft>(first.draft),
    /** @param etag the version that it replaces, as the last reading or saving told */
    saveDraft: (draft: Draft, etag: string | null, leaving: boolean) => {
      const saved = api<Draft>(first.draft, { method: 'PUT', body: draft, ifMatch: etag, leaving });
      saving = Promise.allSettled([saving, saved]);
      return saved;
    },
    /** Drops what is on the server by then: a saving that arrived behind it would bring the changes back. */
    dropDraft: async () => {
      await saving;
      return api<undefined>(first.draft, { method: 'DELETE' });
    },
  };
}
export type AnswerApi = ReturnType<typeof answerApi>;
