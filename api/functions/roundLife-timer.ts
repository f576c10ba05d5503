import type { TimerHandler } from '@azure/functions';
import { noteObservers } from '../flows/roster/noteObservers.ts';
import { nameSecrets } from '../flows/rounds/nameSecrets.ts';
import type { Wiring } from '../wiring.ts';
import { loggable } from './loggable.ts';

/** Invites and reminds people, tells of rounds that have closed, schedules the next ones, and purges what is over; rounds that do not name their secret, or do not say whether there are observers on their list, get to. */
export const runAllRounds =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const jobs = [wiring.runRounds(), nameSecrets(wiring), noteObservers(wiring)];
    const outcomes = await Promise.allSettled(jobs);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (!failure) return;
    // The host would log what is thrown, and errors of storage carry addresses.
    context.warn('seeing to a round failed and is tried again', loggable(failure.reason));
    throw new Error('rounds were not seen to');
  };
