import type { StorageQueueHandler } from '@azure/functions';
import { deliveryMessage } from '../../contract/messages.ts';
import { deliver } from '../flows/messages/deliver.ts';
import type { Wiring } from '../wiring.ts';
import { notingDeliveries } from './events.ts';
import { loggable } from './loggable.ts';

/** A message to a person may be due. May run twice, and in any order: the row says what is to be done. */
export const deliverMessage =
  (wiring: Wiring): StorageQueueHandler =>
  async (entry, context) => {
    const message = deliveryMessage.safeParse(entry);
    if (!message.success) {
      context.error('a message on deliveries is not one of ours');
      throw new Error('the message does not fit');
    }
    const failure = await deliver(notingDeliveries(wiring, message.data.key, context), message.data).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    context.warn('a delivery failed and is tried again', loggable(failure.error));
    throw new Error('the delivery failed');
  };
