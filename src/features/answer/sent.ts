import type { Draft, OwnScore } from '../../../contract/responses.ts';

/** What a person has sent, and what it makes. */
export interface Sent {
  readonly score: OwnScore;
  readonly draft: Draft;
  /** The day of sending, or null where it was just now. */
  readonly on: string | null;
}
