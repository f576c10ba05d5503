import { QueueServiceClient } from '@azure/storage-queue';

/** One queue, made when it is first used. */
export interface Queue {
  /** @param visibleAfterS how long the message waits before anybody sees it */
  send(message: unknown, visibleAfterS: number, abortSignal: AbortSignal): Promise<void>;
}

const retryOptions = { maxTries: 2, tryTimeoutInMs: 2_000, retryDelayInMs: 100 };

export function queueNamed(connection: string, name: string): Queue {
  const queue = QueueServiceClient.fromConnectionString(connection, { retryOptions }).getQueueClient(name);
  let made: Promise<unknown> | undefined;
  return {
    async send(message, visibleAfterS, abortSignal) {
      made ??= queue.createIfNotExists({ abortSignal }).catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      await made;
      // Functions expect base64; the SDK sends what it is given.
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      await queue.sendMessage(text, { visibilityTimeout: visibleAfterS, abortSignal });
    },
  };
}
