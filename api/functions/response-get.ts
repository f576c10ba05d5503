import { readResponse } from '../flows/answering/readResponse.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getResponse = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readResponse(wiring, person, roundIn(request));
    return outcome.kind === 'response' ? ok(outcome.response) : refused(outcome);
  });
