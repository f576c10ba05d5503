import { removeSummary } from '../flows/summaries/keepSummaries.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { noContent } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const deleteSummary = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const outcome = await removeSummary(wiring, person, request.params.summary ?? '');
    return outcome.kind === 'removed' ? noContent : refused(outcome);
  });
