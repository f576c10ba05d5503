import type { ChangeStepBody } from '../../../contract/steps.ts';
import type { CaseStep } from './caseItem.ts';

/** Whether a step is already as it was asked to be. */
export const isAsAsked = (step: CaseStep | undefined, { owner, ...words }: ChangeStepBody): boolean =>
  step !== undefined &&
  (owner === undefined || step.owner.id === owner.id) &&
  (Object.keys(words) as (keyof typeof words)[]).every(
    (field) => words[field] === undefined || step[field] === words[field],
  );
