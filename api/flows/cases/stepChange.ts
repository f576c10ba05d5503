import type { StepChange } from '../../../contract/caseHistory.ts';
import type { Step } from '../../../contract/steps.ts';

/** What is different about a step, for the history of its case: what was agreed can always be read there as it was. */
export function stepChangeOf(before: Step, after: Step): StepChange {
  const fromTo = <F extends 'state' | 'due' | 'owner' | 'what' | 'measure' | 'target'>(field: F) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field])
      ? undefined
      : { [field]: { from: before[field], to: after[field] } };
  return {
    step: after.what,
    ...fromTo('state'),
    ...fromTo('due'),
    ...fromTo('owner'),
    ...(after.helpWanted !== null && before.helpWanted !== after.helpWanted && { help: true as const }),
    ...(saysOtherwise(before, after) && { reached: after.reached }),
    ...fromTo('what'),
    ...fromTo('measure'),
    ...fromTo('target'),
  };
}

/** Whether what was reached is said otherwise, or taken back; that it goes where a step is opened again is understood. */
const saysOtherwise = (before: Step, after: Step): boolean =>
  before.reached !== after.reached && (after.reached !== null || after.state === 'done');
