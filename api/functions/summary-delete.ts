import { audit } from '../flows/audit.ts';
import { removeSummary } from '../flows/summaries/keepSummaries.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { noContent } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const deleteSummary = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const outcome = await removeSummary(wiring, request.params.summary ?? '');
    if (outcome.kind !== 'removed') return refused(outcome);
    await audit(wiring, { by: person, act: 'summary-removed', details: { organisation: outcome.name } });
    return noContent;
  });
