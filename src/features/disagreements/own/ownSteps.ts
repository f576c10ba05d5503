import type { Outcome } from '../../../app/api/outcome.ts';
import { isProblem } from '../../../app/api/outcome.ts';
import type { ChangeStepBody, Step } from '../../../../contract/steps.ts';
import { isAsAsked } from '../asAsked.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import type { CaseStep, OwnStep } from '../caseItem.ts';
import type { Done } from '../done.ts';

/** The steps of one case first: a link has led to them. Else what is due first. */
export const inOrderFor = (steps: readonly OwnStep[], linked: string | null): OwnStep[] =>
  steps.toSorted(
    (a, b) =>
      Number(b.disagreement === linked) - Number(a.disagreement === linked) ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  );

/** Whether a step should have been done by now, where the reader is. */
export const isOverdue = ({ state, due }: Pick<CaseStep, 'state' | 'due'>, now: Date): boolean =>
  state === 'open' && due < dayHere(now);

/** The list with a step as it is after a change. One that is done stays in sight, to be opened again. */
export const withChanged = (
  steps: readonly OwnStep[],
  changed: Step,
  version: string | null,
): readonly OwnStep[] =>
  steps.map((step) =>
    step.id === changed.id ? { ...step, ...changed, version: version ?? step.version } : step,
  );

/**
 * What has become of a change that was not simply done, by what is there now: without an answer it may have happened all
 * the same.
 * @param now the person's open steps as they are now
 */
export function becameOf(
  outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>,
  id: string,
  body: ChangeStepBody,
  now: Outcome<readonly OwnStep[]>,
): Done {
  const somebodyWasFaster = isProblem(outcome, 'changed-meanwhile') || isProblem(outcome, 'step-not-found');
  if (!somebodyWasFaster && outcome.kind !== 'unreachable') return { kind: 'failed', failure: outcome };
  if (now.kind !== 'ok') return { kind: 'failed', failure: now };
  const step = now.value.find((one) => one.id === id);
  // The list holds open steps alone, so one that is gone from it is what was asked for where that was to be done.
  const isGone = step === undefined && body.state === 'done' && outcome.kind === 'unreachable';
  if (isGone || isAsAsked(step, body)) return { kind: 'done' };
  return somebodyWasFaster ? { kind: 'changed', news: [] } : { kind: 'failed', failure: outcome };
}
