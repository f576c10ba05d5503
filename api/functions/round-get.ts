import { overlapsOf } from '../flows/rounds/overlaps.ts';
import { readRound } from '../flows/rounds/readRounds.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getRound = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readRound(wiring, person, roundIn(request));
    if (outcome.kind !== 'round') return refused(outcome);
    const headers = { ETag: entityTag(outcome.etag) };
    if (!person.owner) return ok(outcome.round, headers);
    return ok({ ...outcome.round, overlaps: await overlapsOf(wiring, outcome.record) }, headers);
  });
