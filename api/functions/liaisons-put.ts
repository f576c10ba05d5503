import { liaisonListBody } from '../../contract/liaisons.ts';
import { audit } from '../flows/audit.ts';
import { saveLiaisons } from '../flows/people/keepLiaisons.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, versionNeeded } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** 200 people with 40 regions each. A row holds 1 MiB, and no letter takes more than three bytes there for each one here. */
const MOST_BYTES = 320 * 1024;

/** So long may the directory be asked: who sent the list waits for the reply, and the tab does for 20 s. */
const PATIENCE_MS = 10_000;

/** So many of them stand in the log by name. */
const MOST_NAMED = 50;

export const putLiaisons = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const version = versionNeeded(request);
    const body = await parsed(liaisonListBody, request, MOST_BYTES);
    const outcome = await saveLiaisons(wiring, body, version, AbortSignal.timeout(PATIENCE_MS));
    if (outcome.kind !== 'liaisons') return refused(outcome);
    const { items, awaited } = outcome.value;
    const names = (all: readonly { readonly name: string }[]) =>
      all.map(({ name }) => name).slice(0, MOST_NAMED);
    await audit(wiring, {
      by: person,
      act: 'liaisons-saved',
      details: {
        liaisons: names(items),
        inAll: items.length,
        ...(awaited.length > 0 && { awaited: names(awaited) }),
      },
    });
    return ok(outcome.value, { ETag: entityTag(outcome.etag) });
  });
