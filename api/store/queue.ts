import type { QueueClient } from '@azure/storage-queue';
import type { Account } from './account.ts';
import { notMade } from './madeWhenMissing.ts';
import { isStatus } from './storage.ts';

/** One queue, made when it is found missing. */
export interface Queue {
  /** @param visibleAfterS how long the message waits before anybody sees it */
  send(message: unknown, visibleAfterS: number, abortSignal: AbortSignal): Promise<void>;
  /** About how many messages are in it, those included that nobody sees yet. */
  length(abortSignal: AbortSignal): Promise<number>;
}

const retryOptions = { maxTries: 2, tryTimeoutInMs: 2_000, retryDelayInMs: 100 };

/** A queue of the storage account. Its SDK is loaded with the first message: whoever only reads does without. */
export function queueNamed(account: Account, name: string): Queue {
  let loaded: Promise<QueueClient> | undefined;
  const load = async () => {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    const service =
      typeof account === 'string'
        ? QueueServiceClient.fromConnectionString(account, { retryOptions })
        : new QueueServiceClient(account.queues, account.credential, { retryOptions });
    return service.getQueueClient(name);
  };
  /** Makes the queue where it is missing, and does it then. Of several at once all make it: the first one does. */
  async function inQueue<T>(abortSignal: AbortSignal, work: (queue: QueueClient) => Promise<T>): Promise<T> {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    const queue = await loaded;
    try {
      return await work(queue);
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
      await queue.createIfNotExists({ abortSignal }).catch((refused: unknown) => {
        throw notMade(refused);
      });
      return work(queue);
    }
  }
  return {
    length: (abortSignal) =>
      inQueue(
        abortSignal,
        async (queue) => (await queue.getProperties({ abortSignal })).approximateMessagesCount ?? 0,
      ),
    async send(message, visibleAfterS, abortSignal) {
      // Functions expect base64; the SDK sends what it is given.
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      await inQueue(abortSignal, (queue) =>
        queue.sendMessage(text, { visibilityTimeout: visibleAfterS, abortSignal }),
      );
    },
  };
}
