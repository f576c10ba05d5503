import type { QuestionSet } from '../../../assessment/questionSet.ts';

/** A question set as it was at one time: rounds keep the version that they were created with. */
export interface QuestionSetVersion {
  readonly set: QuestionSet;
  /** A fingerprint of its content. */
  readonly version: string;
}
