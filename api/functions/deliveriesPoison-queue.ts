import type { StorageQueueHandler } from '@azure/functions';
import { deliveryMessage } from '../../contract/messages.ts';
import { kindIn } from '../flows/messages/deliveryKinds.ts';
import { setAsideDelivery } from '../flows/messages/sweepDeliveries.ts';
import type { Wiring } from '../wiring.ts';
import { note } from './events.ts';

/** A delivery that failed five times for reasons of our own: tried again later, then told to the owner. */
export const setDeliveryAside =
  (wiring: Wiring): StorageQueueHandler =>
  async (entry, context) => {
    const message = deliveryMessage.safeParse(entry);
    if (!message.success) {
      context.error('a message that is not one of ours was removed from deliveries');
      return;
    }
    // The name of a message ends in the person, and that of a reminder says who has not answered: the log has neither.
    const kind = kindIn(message.data.key);
    context.error('a delivery failed again and again', kind);
    note(context, { event: 'poison', kind });
    await setAsideDelivery(wiring, message.data);
  };
