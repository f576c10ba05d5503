import type { ChangeStepBody } from '../../../contract/steps.ts';
import type { CaseStep } from './disagreementsApi.ts';

/** Whether a step is already as it was asked to be: date, state and words; nobody else is given it here. */
export const isAsAsked = (step: CaseStep | undefined, { due, state, helpWanted }: ChangeStepBody): boolean =>
  step !== undefined &&
  (due === undefined || step.due === due) &&
  (state === undefined || step.state === state) &&
  (helpWanted === undefined || step.helpWanted === helpWanted);
