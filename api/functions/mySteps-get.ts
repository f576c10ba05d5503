import * as z from 'zod';
import { mySteps } from '../flows/cases/mySteps.ts';
import type { Wiring } from '../wiring.ts';
import { entityTag, ok } from './replies.ts';
import { queryValue } from './requests.ts';
import { signedIn } from './signedIn.ts';

/** `?mine` and `?mine=true`; there are no others to be had here. */
const mine = z.enum(['', 'true']);

export const getMySteps = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    queryValue(mine, request, 'mine');
    const items = await mySteps(wiring, person);
    return ok({ items: items.map(({ value, etag }) => ({ ...value, version: entityTag(etag) })) });
  });
