import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';

/**
 * How long a message stays hidden from others, in seconds; renewed while it is worked on. Azure takes ten
 * minutes: after a killed host that is how long a message would wait, too long on a machine where people try
 * things out.
 */
export const LEASE = 30;
const RENEWAL_INTERVAL = (LEASE / 3) * 1000;

/** The right to work on a message, kept until it is given back. */
export type Lease = {
  /** Ends the renewal; the receipt is what deleting or releasing the message takes. */
  end(): Promise<{ popReceipt: string }>;
};

export function keepLease(queue: QueueClient, message: DequeuedMessageItem): Lease {
  let popReceipt = message.popReceipt;
  let renewing = Promise.resolve();
  const renew = async (): Promise<void> => {
    try {
      popReceipt =
        (await queue.updateMessage(message.messageId, popReceipt, undefined, LEASE)).popReceipt ?? popReceipt;
    } catch {
      // Lost, or storage is away: the message comes again, which handlers must expect anyway.
    }
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, RENEWAL_INTERVAL);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await renewing;
      return { popReceipt };
    },
  };
}
