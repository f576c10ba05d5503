import type { StepChange } from '../../../contract/disagreements.ts';
import type { Step } from '../../../contract/steps.ts';

/** What is different about a step, for the history of its case. */
export const stepChangeOf = (before: Step, after: Step): StepChange => ({
  step: after.what,
  ...(before.state !== after.state && { state: { from: before.state, to: after.state } }),
  ...(before.due !== after.due && { due: { from: before.due, to: after.due } }),
  ...(before.owner.id !== after.owner.id && { owner: { from: before.owner, to: after.owner } }),
  ...(after.helpWanted !== null && before.helpWanted !== after.helpWanted && { help: true as const }),
  ...((['what', 'measure', 'target'] as const).some((field) => before[field] !== after[field]) && {
    wording: true as const,
  }),
});
