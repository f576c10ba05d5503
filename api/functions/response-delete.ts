import { eraseResponse } from '../flows/answering/eraseResponse.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { noContent } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const deleteResponse = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await eraseResponse(wiring, person, roundIn(request));
    return outcome.kind === 'erased' ? noContent : refused(outcome);
  });
