import { mySteps } from '../flows/mySteps.ts';
import type { Wiring } from '../wiring.ts';
import { entityTag, ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

export const getMySteps = (wiring: Wiring) =>
  signedIn(wiring, async (person) => {
    const items = await mySteps(wiring, person);
    return ok({ items: items.map(({ value, etag }) => ({ ...value, version: entityTag(etag) })) });
  });
