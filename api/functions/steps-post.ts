import { createStepBody } from '../../contract/steps.ts';
import { agreeStep } from '../flows/cases/agreeStep.ts';
import { stepFor } from '../flows/cases/inReadersWords.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { created, entityTag } from './replies.ts';
import { disagreementIn, parsed } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE } from './stepReplies.ts';

export const postSteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await agreeStep(
      wiring,
      person,
      disagreementIn(request),
      await parsed(createStepBody, request),
    );
    if (outcome.kind !== 'step') return refused(outcome);
    return created(await stepFor(readingIn(request), outcome.value), {
      ...TOLD_IN_LANGUAGE,
      ETag: entityTag(outcome.etag),
      Location: `/api/steps/${outcome.value.id}`,
    });
  });
