import type { Questions } from '../../../contract/questionSets.ts';
import type { Draft, OwnResponse, OwnScore } from '../../../contract/responses.ts';
import { draftOf } from './answers/draft.ts';

/** What a person has sent, and what it makes. */
export interface Sent {
  readonly score: OwnScore;
  readonly draft: Draft;
  /** The day of sending, or null where it was just now. */
  readonly on: string | null;
}

/** What the server has of a person's answers, as it is shown. */
export const sentOf = (questions: Questions, response: OwnResponse): Sent => ({
  score: response,
  draft: draftOf(questions, response),
  on: response.answeredOn,
});
