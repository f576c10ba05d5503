import { submitResponseBody, type OwnScore } from '../../contract/responses.ts';
import { submitResponse } from '../flows/answering/submitResponse.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { parsed, roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const putResponse = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const body = await parsed(submitResponseBody, request);
    const outcome = await submitResponse(wiring, person, roundIn(request), body);
    if (outcome.kind !== 'scored') return refused(outcome);
    const { score, level, answered, areas } = outcome;
    return ok({ score, level, answered, areas: [...areas] } satisfies OwnScore);
  });
