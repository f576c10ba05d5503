import { audience, type Results } from '../../contract/results.ts';
import { readResults } from '../flows/results/readResults.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { queryValue, roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getResults = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readResults(
      wiring,
      person,
      roundIn(request),
      queryValue(audience, request, 'audience'),
    );
    if (outcome.kind !== 'results') return refused(outcome);
    const { kind: _kind, ...results } = outcome;
    return ok(results satisfies Results);
  });
