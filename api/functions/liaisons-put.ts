import { liaisonList } from '../../contract/liaisons.ts';
import { audit } from '../flows/audit.ts';
import { saveLiaisons } from '../flows/people/keepLiaisons.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, versionNeeded } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/**
 * 200 people with 40 regions each. A row of the table holds 1 MiB, and no letter takes more than three bytes there for each
 * byte that it was sent in: what is let in here can be kept.
 */
const MOST_BYTES = 320 * 1024;

/** So many of them stand in the log by name. */
const MOST_NAMED = 50;

export const putLiaisons = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const version = versionNeeded(request);
    const outcome = await saveLiaisons(wiring, await parsed(liaisonList, request, MOST_BYTES), version);
    if (outcome.kind !== 'liaisons') return refused(outcome);
    const { items } = outcome.value;
    await audit(wiring, {
      by: person,
      act: 'liaisons-saved',
      details: { liaisons: items.map(({ name }) => name).slice(0, MOST_NAMED), inAll: items.length },
    });
    return ok(outcome.value, { ETag: entityTag(outcome.etag) });
  });
