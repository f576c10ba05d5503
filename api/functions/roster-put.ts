import type { HttpRequest } from '@azure/functions';
import { MOST_ROSTER_BYTES, rosterGroups, type RosterChange } from '../../contract/roster.ts';
import { audit } from '../flows/audit.ts';
import { readGroups } from '../flows/roster/readGroups.ts';
import { readRoster } from '../flows/roster/readRoster.ts';
import { saveRoster, type NewRoster } from '../flows/roster/saveRoster.ts';
import type { Wiring } from '../wiring.ts';
import { bodyStream } from './bodyStream.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, queryValue, roundIn, versionNeeded, yesOrNo } from './requests.ts';
import { rosterRefused } from './rosterReplies.ts';
import { ownerOnly } from './signedIn.ts';

/** A roster from a file, or from groups of Entra where the body is JSON. */
export const putRoster = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const replaces = versionNeeded(request);
    const preview = queryValue(yesOrNo, request, 'preview') ?? false;
    const round = roundIn(request);
    const source = await sourceOf(wiring, request);
    const outcome = await saveRoster(wiring, round, { ...source, replaces, preview });
    if (outcome.kind !== 'roster-change') return rosterRefused(outcome);
    const { change, version } = outcome;
    if (change.applied)
      await audit(wiring, { by: person, act: 'roster-saved', round, details: counts(change) });
    return ok(change, { ETag: entityTag(version) });
  });

async function sourceOf(
  { groupMembers }: Wiring,
  request: HttpRequest,
): Promise<Pick<NewRoster, 'source' | 'read'>> {
  if (request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json') {
    const groups = await parsed(rosterGroups, request);
    return { source: 'groups', read: ({ regions }) => readGroups(groupMembers, regions, groups) };
  }
  const file = bodyStream(request, MOST_ROSTER_BYTES);
  return { source: 'file', read: ({ regions }) => readRoster(regions, file) };
}

/** What the log of acts keeps: how many, never whom. */
const counts = ({ people, added, moved, removed, renamed }: RosterChange) => ({
  people,
  added: added.people,
  moved: moved.people,
  removed: removed.people,
  renamed,
});
