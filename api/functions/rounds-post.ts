import { createRoundBody } from '../../contract/rounds.ts';
import { createRound } from '../flows/createRound.ts';
import { roundAt } from '../flows/roundAt.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { created, entityTag } from './replies.ts';
import { parsed } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const postRounds = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const outcome = await createRound(wiring, person, await parsed(createRoundBody, request));
    if (outcome.kind !== 'created') return refused(outcome);
    const round = roundAt(outcome.round.value, wiring.now());
    return created(round, { ETag: entityTag(outcome.round.etag), Location: `/api/rounds/${round.id}` });
  });
