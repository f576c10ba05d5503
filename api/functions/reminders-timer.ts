import type { TimerHandler } from '@azure/functions';
import type { Wiring } from '../wiring.ts';
import { loggable } from './loggable.ts';

/** Reminds people of what is due, and ends the quiet of those who wanted it. */
export const remindAll =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const failure = await wiring.remind().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    // The host would log what is thrown, and errors of storage carry addresses.
    context.warn('seeing to the reminders failed and is tried again', loggable(failure.error));
    throw new Error('the reminders failed');
  };
