import { audit } from '../flows/audit.ts';
import { removeRoster } from '../flows/roster/saveRoster.ts';
import type { Wiring } from '../wiring.ts';
import { noContent } from './replies.ts';
import { roundIn, versionNeeded } from './requests.ts';
import { rosterRefused } from './rosterReplies.ts';
import { ownerOnly } from './signedIn.ts';

export const deleteRoster = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const replaces = versionNeeded(request);
    const round = roundIn(request);
    const outcome = await removeRoster(wiring, round, replaces);
    if (outcome.kind !== 'roster-removed') return rosterRefused(outcome);
    if (outcome.removed) await audit(wiring, { by: person, act: 'roster-removed', round });
    return noContent;
  });
