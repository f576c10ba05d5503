import { changeRoundBody, type ChangeRoundBody } from '../../contract/rounds.ts';
import type { AuditAct } from '../../contract/audit.ts';
import { audit } from '../flows/audit.ts';
import { changeRound } from '../flows/rounds/changeRound.ts';
import { overlapsOf } from '../flows/rounds/overlaps.ts';
import { roundAt } from '../flows/rounds/roundAt.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, roundIn, versionNeeded } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const patchRound = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const version = versionNeeded(request);
    const change = await parsed(changeRoundBody, request);
    const outcome = await changeRound(wiring, roundIn(request), version, change);
    if (outcome.kind !== 'changed') return refused(outcome);
    const { value, etag } = outcome.round;
    const fields = Object.keys(change);
    if (fields.length > 0)
      await audit(wiring, {
        by: person,
        act: actOf(change),
        round: value.id,
        details: { fields, title: value.title, opensAt: value.opensAt ?? '', closesAt: value.closesAt },
      });
    const round = roundAt(value, wiring.now());
    return ok({ ...round, overlaps: await overlapsOf(wiring, value) }, { ETag: entityTag(etag) });
  });

function actOf({ state }: ChangeRoundBody): AuditAct {
  if (state === 'open') return 'round-opened';
  return state === 'closed' ? 'round-closed' : 'round-changed';
}
