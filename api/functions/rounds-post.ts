import { createRoundBody } from '../../contract/rounds.ts';
import { audit } from '../flows/audit.ts';
import { createRound } from '../flows/rounds/createRound.ts';
import { overlapsOf } from '../flows/rounds/overlaps.ts';
import { roundAt } from '../flows/rounds/roundAt.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { created, entityTag } from './replies.ts';
import { parsedWithNames } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const postRounds = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const { body, given } = await parsedWithNames(createRoundBody, request);
    const outcome = await createRound(wiring, person, body, given);
    if (outcome.kind !== 'created') return refused(outcome);
    const { value, etag } = outcome.round;
    const round = roundAt(value, wiring.now());
    const { id, title, state, previous } = round;
    const details = { title, state, ...(previous !== null && { copyOf: previous }) };
    await audit(wiring, { by: person, act: 'round-created', round: id, details });
    return created(
      { ...round, overlaps: await overlapsOf(wiring, value) },
      { ETag: entityTag(etag), Location: `/api/rounds/${id}` },
    );
  });
