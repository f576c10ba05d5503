import { useCallback, useEffect, useRef } from 'react';
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
) => {
  // Two may be changed at once: each is laid on what is on the page when its answer comes.
  const shown = useRef(steps);
  useEffect(() => {
    shown.current = steps;
  }, [steps]);
  return useCallback(
    async (step: OwnStep, body: ChangeStepBody): Promise<Done> => {
      const outcome = await api.changeStep(step, body);
      if (outcome.kind === 'ok') {
        shown.current = withChanged(shown.current, outcome.value, outcome.etag);
        put(shown.current);
        return { kind: 'done' };
      }
      const now = await api.ownSteps();
      if (now.kind === 'ok') put(now.value);
      return becameOf(outcome, step.id, body, now);
    },
    [api, put],
  );
};
