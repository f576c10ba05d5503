import type { TimerHandler } from '@azure/functions';
import type { Wiring } from '../wiring.ts';
import { loggable } from './loggable.ts';

/** Deletes rosters that count no more. */
export const tendAllRosters =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const failures = await wiring.tendRosters().catch((error: unknown) => [{ round: 'any', error }]);
    for (const { round, error } of failures)
      context.warn(`seeing to the roster of round ${round} failed and is tried again`, loggable(error));
    // The host would log what is thrown, and errors of storage carry addresses in which pseudonyms stand.
    if (failures.length > 0) throw new Error('seeing to the rosters failed');
  };
