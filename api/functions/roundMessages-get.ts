import { readRoundMessages } from '../flows/invitations/readRoundMessages.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const getRoundMessages = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const outcome = await readRoundMessages(wiring, roundIn(request));
    return outcome.kind === 'round-messages' ? ok(outcome.messages) : refused(outcome);
  });
