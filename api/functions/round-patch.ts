import { changeRoundBody } from '../../contract/rounds.ts';
import { changeRound } from '../flows/changeRound.ts';
import { roundAt } from '../flows/roundAt.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, roundIn, versionNeeded } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const patchRound = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const version = versionNeeded(request);
    const outcome = await changeRound(
      wiring,
      roundIn(request),
      version,
      await parsed(changeRoundBody, request),
    );
    if (outcome.kind !== 'changed') return refused(outcome);
    return ok(roundAt(outcome.round.value, wiring.now()), { ETag: entityTag(outcome.round.etag) });
  });
