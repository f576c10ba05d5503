import { readRound } from '../flows/readRounds.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getRound = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readRound(wiring, person, roundIn(request));
    return outcome.kind === 'round' ? ok(outcome.round, { ETag: entityTag(outcome.etag) }) : refused(outcome);
  });
