import type { HttpResponseInit } from '@azure/functions';
import { say } from '../../contract/words/words.ts';
import type { UnreadableGroups } from '../flows/roster/readGroups.ts';
import type { InvalidRoster } from '../flows/roster/rosterFaults.ts';
import type { RosterRefusal } from '../flows/roster/rosterState.ts';
import { refused } from './outcomes.ts';
import { problem } from './replies.ts';

/** Why a roster was not taken, in words and by line and column. */
export function rosterRefused(refusal: InvalidRoster | UnreadableGroups | RosterRefusal): HttpResponseInit {
  switch (refusal.kind) {
    case 'invalid-roster':
      return problem(refusal.kind, {
        detail: say('Nothing was changed. {wrong}', { wrong: howMany(refusal) }),
        errors: refusal.faults.map(({ line, column, path, message }) => ({
          path,
          ...(line !== null && { line }),
          ...(column !== null && { column }),
          message,
        })),
      });
    case 'groups-off':
    case 'groups-unreadable':
      return problem(refusal.kind, {
        detail: 'Nothing was changed.',
        errors: [{ path: refusal.path, message: refusal.message }],
      });
    case 'round-frozen':
      return problem(refusal.kind, {
        detail: say('The round is {state}. Nothing was changed.', { state: say(refusal.state) }),
        errors: [
          {
            path: 'roster',
            message:
              refusal.state === 'closed'
                ? 'cannot change once the round has closed'
                : 'can be given and taken away until ten seconds before the round opens; once it is open, people on it can change',
          },
        ],
      });
    default:
      return refused(refusal);
  }
}

const howMany = ({ faults: { length: listed }, more }: InvalidRoster) => {
  if (more > 0)
    return say('{count} things are wrong; the first {listed} are listed.', { count: listed + more, listed });
  return listed === 1 ? say('1 thing is wrong.') : say('{count} things are wrong.', { count: listed });
};
