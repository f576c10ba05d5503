import { audience } from '../../contract/results.ts';
import { readTrend } from '../flows/results/readTrend.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { queryValue, roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getTrend = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readTrend(
      wiring,
      person,
      roundIn(request),
      queryValue(audience, request, 'audience'),
    );
    return outcome.kind === 'trend' ? ok(outcome.trend) : refused(outcome);
  });
