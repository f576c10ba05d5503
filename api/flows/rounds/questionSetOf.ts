import { languagesOf, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { QuestionSetSummary } from '../../../contract/questionSets.ts';
import type { RoundRecord } from '../../../contract/records.ts';

/** A question set as it was at one time: rounds keep the version that they were created with. */
export interface QuestionSetVersion {
  readonly set: QuestionSet;
  /** A fingerprint of its content. */
  readonly version: string;
}

/** The version of a set that does not exist. */
export const NO_SET = 'none';

/** What a round keeps of the set that it asks, beside the set itself. */
export const keptOf = ({ set, version }: QuestionSetVersion): RoundRecord['questionSet'] => ({
  id: set.id,
  version,
  statements: set.statements.length,
  languages: languagesOf(set),
});

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
