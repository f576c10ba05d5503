import { readSteps } from '../flows/cases/agreeStep.ts';
import { stepsFor } from '../flows/cases/inReadersWords.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { disagreementIn } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE, withVersion } from './stepReplies.ts';

export const getSteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readSteps(wiring, person, disagreementIn(request));
    if (outcome.kind !== 'steps') return refused(outcome);
    return ok(
      { items: await stepsFor(readingIn(request), outcome.items.map(withVersion)) },
      TOLD_IN_LANGUAGE,
    );
  });
