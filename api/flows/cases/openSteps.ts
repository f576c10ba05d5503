import { isFree } from '../../../contract/freeCase.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';

export interface Deps {
  readSteps(disagreement: string): Promise<Versioned<Step>[]>;
}

/**
 * The open steps of a case that is free, for the cards that offer it: whoever takes it takes them over. Of any other case
 * none are read, because its cards do not tell of them.
 * @param one as it is now: see `caseNow`
 */
export async function openStepsOf(deps: Deps, one: CaseRecord): Promise<Step[]> {
  if (!isFree(one) || !one.history.some(({ act }) => act === 'step-agreed')) return [];
  return (await deps.readSteps(one.id)).map(({ value }) => value).filter(({ state }) => state === 'open');
}
