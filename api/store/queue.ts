import type { QueueClient } from '@azure/storage-queue';
import type { Account } from './account.ts';

/** One queue, made when it is first used. */
export interface Queue {
  /** @param visibleAfterS how long the message waits before anybody sees it */
  send(message: unknown, visibleAfterS: number, abortSignal: AbortSignal): Promise<void>;
  /** About how many messages are in it, those included that nobody sees yet. */
  length(abortSignal: AbortSignal): Promise<number>;
}

const retryOptions = { maxTries: 2, tryTimeoutInMs: 2_000, retryDelayInMs: 100 };

/** A queue of the storage account. Its SDK is loaded with the first message: whoever only reads does without. */
export function queueNamed(account: Account, name: string): Queue {
  let made: Promise<QueueClient> | undefined;
  const make = async (abortSignal: AbortSignal) => {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    const service =
      typeof account === 'string'
        ? QueueServiceClient.fromConnectionString(account, { retryOptions })
        : new QueueServiceClient(account.queues, account.credential, { retryOptions });
    const queue = service.getQueueClient(name);
    await queue.createIfNotExists({ abortSignal });
    return queue;
  };
  const queueIn = (abortSignal: AbortSignal) => {
    made ??= make(abortSignal).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return {
    async length(abortSignal) {
      const queue = await queueIn(abortSignal);
      return (await queue.getProperties({ abortSignal })).approximateMessagesCount ?? 0;
    },
    async send(message, visibleAfterS, abortSignal) {
      const queue = await queueIn(abortSignal);
      // Functions expect base64; the SDK sends what it is given.
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      await queue.sendMessage(text, { visibilityTimeout: visibleAfterS, abortSignal });
    },
  };
}
