import type { RosterReply } from '../../contract/roster.ts';
import { describeRoster } from '../flows/roster/describeRoster.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const getRoster = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const outcome = await describeRoster(wiring, roundIn(request));
    if (outcome.kind !== 'roster') return refused(outcome);
    const reply: RosterReply = { ...outcome.reply, readsGroups: wiring.groupMembers !== undefined };
    return ok(reply, { ETag: entityTag(outcome.version) });
  });
