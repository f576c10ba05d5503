import { readSteps } from '../flows/cases/agreeStep.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { disagreementIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

/** A list has no version of its own, so each step carries the one that a change must name. */
export const getSteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readSteps(wiring, person, disagreementIn(request));
    if (outcome.kind !== 'steps') return refused(outcome);
    return ok({ items: outcome.items.map(({ value, etag }) => ({ ...value, version: entityTag(etag) })) });
  });
