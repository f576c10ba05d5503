import type { TimerHandler } from '@azure/functions';
import type { Wiring } from '../wiring.ts';
import { loggable } from './loggable.ts';

/** Invites and reminds people, tells of rounds that have closed, schedules the next ones, and purges what is over. */
export const runAllRounds =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const failure = await wiring.runRounds().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    // The host would log what is thrown, and errors of storage carry addresses.
    context.error('a round was not seen to and is tried again', loggable(failure.error));
    throw new Error('rounds were not seen to');
  };
