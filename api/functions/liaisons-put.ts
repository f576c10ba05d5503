import { liaisonList } from '../../contract/liaisons.ts';
import { saveLiaisons } from '../flows/keepLiaisons.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, versionNeeded } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const putLiaisons = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const version = versionNeeded(request);
    const outcome = await saveLiaisons(wiring, await parsed(liaisonList, request), version);
    if (outcome.kind !== 'liaisons') return refused(outcome);
    return ok(outcome.value, { ETag: entityTag(outcome.etag) });
  });
