import { languagesOf, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { QuestionSetSummary } from '../../../contract/questionSets.ts';

/** A question set as it was at one time: rounds keep the version that they were created with. */
export interface QuestionSetVersion {
  readonly set: QuestionSet;
  /** A fingerprint of its content. */
  readonly version: string;
}

/** The version of a set that does not exist. */
export const NO_SET = 'none';

/** A set in a few words. */
export const summaryOf = (
  { set, version }: QuestionSetVersion,
  source: QuestionSetSummary['source'],
): QuestionSetSummary => ({
  id: set.id,
  version,
  title: set.title,
  source,
  areas: set.areas.length,
  statements: set.statements.length,
  languages: languagesOf(set),
});
