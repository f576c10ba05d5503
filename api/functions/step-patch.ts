import { changeStepBody } from '../../contract/steps.ts';
import { changeStep } from '../flows/cases/changeStep.ts';
import { stepFor } from '../flows/cases/inReadersWords.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, stepIn, versionNeeded } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE } from './stepReplies.ts';

export const patchStep = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const body = await parsed(changeStepBody, request);
    // Asked for once it is clear that they may see the step at all.
    const seen = () => versionNeeded(request);
    const outcome = await changeStep(wiring, person, stepIn(request), seen, body);
    if (outcome.kind !== 'step') return refused(outcome);
    return ok(await stepFor(readingIn(request), outcome.value), {
      ...TOLD_IN_LANGUAGE,
      ETag: entityTag(outcome.etag),
    });
  });
