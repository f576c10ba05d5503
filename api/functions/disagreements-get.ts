import { caseState } from '../../contract/disagreements.ts';
import { listDisagreements } from '../flows/cases/readDisagreements.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { queryValue, roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getDisagreements = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await listDisagreements(wiring, person, roundIn(request), {
      from: request.query.get('from') ?? undefined,
      region: request.query.get('region') ?? undefined,
      state: queryValue(caseState, request, 'state'),
    });
    if (outcome.kind !== 'disagreements') return refused(outcome);
    return ok({ items: outcome.items, next: outcome.next });
  });
