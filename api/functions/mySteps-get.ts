import * as z from 'zod';
import { stepsFor } from '../flows/cases/inReadersWords.ts';
import { mySteps } from '../flows/cases/mySteps.ts';
import { placeIn } from '../flows/cases/ownStepPlace.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { queryValue } from './requests.ts';
import { signedIn } from './signedIn.ts';
import { readingIn, TOLD_IN_LANGUAGE, withVersion } from './stepReplies.ts';

/** `?mine` and `?mine=true`; there are no others to be had here. */
const mine = z.enum(['', 'true']);

export const getMySteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    queryValue(mine, request, 'mine');
    const language = readingIn(request);
    const items = (await mySteps(wiring, person)).map((step) => ({
      ...withVersion(step),
      ...placeIn(language, step),
    }));
    return ok({ items: await stepsFor(language, items) }, TOLD_IN_LANGUAGE);
  });
