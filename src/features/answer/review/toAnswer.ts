import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { statementsOf, type Statement } from '../answers/draft.ts';

/** What somebody can still answer before they send. */
export interface ToAnswer {
  readonly open: readonly Statement[];
  /** Those with "can't judge", only where the numbers do not suffice yet: else it is an answer like any other. */
  readonly cannotJudge: readonly Statement[];
}

/** @param missing how many more numbers are needed before the answers can be sent */
export function toAnswer(questions: Questions, { answers }: Draft, missing: number): ToAnswer {
  const statements = statementsOf(questions);
  return {
    open: statements.filter(({ id }) => !(id in answers)),
    cannotJudge: missing > 0 ? statements.filter(({ id }) => answers[id] === null) : [],
  };
}
