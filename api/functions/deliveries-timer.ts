import type { TimerHandler } from '@azure/functions';
import { sweepDeliveries } from '../flows/messages/sweepDeliveries.ts';
import type { Wiring } from '../wiring.ts';
import { note } from './events.ts';
import { loggable } from './loggable.ts';

/** Finds messages to people that nobody is at any more. */
export const sweepOpenDeliveries =
  (wiring: Wiring): TimerHandler =>
  async (_timer, context) => {
    const swept = await sweepDeliveries(wiring).catch((error: unknown) => ({ error }));
    if (typeof swept === 'number') {
      if (swept === 0) return;
      note(context, { event: 'left-behind', deliveries: swept });
      context.warn(`${swept} deliveries were left behind and are announced again`);
      return;
    }
    // The host would log what is thrown, and errors of storage carry addresses in which people's ids stand.
    context.warn('the sweep of deliveries failed and is tried again', loggable(swept.error));
    throw new Error('the sweep failed');
  };
