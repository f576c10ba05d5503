import { readSummaries } from '../flows/summaries/keepSummaries.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getSummaries = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readSummaries(wiring, person, roundIn(request));
    if (outcome.kind !== 'summaries') return refused(outcome);
    return ok({ round: outcome.round, items: outcome.items });
  });
