import type { TimerHandler } from '@azure/functions';
import { sweepRounds } from '../flows/results/lookAtRound.ts';
import type { Wiring } from '../wiring.ts';
import { notingReleases } from './events.ts';
import { loggable } from './loggable.ts';

/** The rounds could not even be gone through. */
const ANY = 'any';

/** Makes the releases that no message has asked for. */
export const sweep =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const failures = await sweepRounds(notingReleases(wiring, context)).catch((error: unknown) => [
      { round: ANY, error },
    ]);
    for (const { round, error } of failures) {
      context.warn(`the look at round ${round} failed and is tried again`, loggable(error));
      if (round !== ANY) await wiring.noteFailure(round, 'figures');
    }
    // The host counts the failure; it would log what is thrown, and errors of storage carry addresses with pseudonyms.
    if (failures.length > 0) throw new Error('the sweep failed');
  };
