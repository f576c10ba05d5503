import { readLiaisons } from '../flows/people/keepLiaisons.ts';
import type { Wiring } from '../wiring.ts';
import { entityTag, ok } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const getLiaisons = (wiring: Wiring) =>
  ownerOnly(wiring, async () => {
    const { value, etag } = await readLiaisons(wiring);
    return ok(value, { ETag: entityTag(etag) });
  });
