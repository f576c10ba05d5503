import { useCallback } from 'react';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import type { OwnStep } from '../caseItem.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import type { Done } from '../done.ts';
import { becameOf, withChanged } from './ownSteps.ts';

/**
 * Changes one of the reader's own steps and puts the list in order after it.
 * @param steps those on the page
 * @param put takes their place
 */
export const useStepChanges = (
  api: DisagreementsApi,
  steps: readonly OwnStep[],
  put: (steps: readonly OwnStep[]) => void,
) =>
  useCallback(
    async (step: OwnStep, body: ChangeStepBody): Promise<Done> => {
      const outcome = await api.changeStep(step, body);
      if (outcome.kind === 'ok') {
        put(withChanged(steps, outcome.value, outcome.etag));
        return { kind: 'done' };
      }
      const now = await api.ownSteps();
      if (now.kind === 'ok') put(now.value);
      return becameOf(outcome, step.id, body, now);
    },
    [api, steps, put],
  );
