import { personId } from '../../contract/liaisons.ts';
import { ownerReach } from '../flows/cases/ownerReach.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { disagreementIn, queryNeeded } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getStepReach = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await ownerReach(wiring, person, disagreementIn(request), () =>
      queryNeeded(personId, request, 'person'),
    );
    return outcome.kind === 'reach' ? ok(outcome.value) : refused(outcome);
  });
