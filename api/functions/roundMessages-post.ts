import { tryAgainBody } from '../../contract/roundMessages.ts';
import { tryAgain } from '../flows/messages/tryAgain.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { parsed, roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const postRoundMessages = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const { tryAgain: reason } = await parsed(tryAgainBody, request);
    const outcome = await tryAgain(wiring, person, roundIn(request), reason);
    return outcome.kind === 'tried-again' ? ok(outcome.done) : refused(outcome);
  });
