import { QueueServiceClient, type DequeuedMessageItem, type QueueClient } from '@azure/storage-queue';
import { setTimeout as sleep } from 'node:timers/promises';
import { appSetting, resolveSettings } from '../appSettings.ts';
import { writeLog, type App, type RegisteredFunction } from '../core.ts';
import type { QueueSettings } from '../hostSettings.ts';
import { triggerOf } from '../invoke.ts';
import { LEASE } from './lease.ts';
import { handleMessage, type Listener } from './handleMessage.ts';

/** Azure's first pause after an empty look; it doubles up to `maxPollingInterval`. */
const SHORTEST_PAUSE = 100;
/** One attempt: this loop repeats by itself, and must be able to end at once. */
const retryOptions = { maxTries: 1, tryTimeoutInMs: 10_000 };

/** Watches the queue of one function until it is stopped. Stopping waits for the messages in work. */
export async function queueTrigger(
  app: App,
  fn: RegisteredFunction,
  settings: QueueSettings,
): Promise<{ stop: () => Promise<void> }> {
  const { binding } = triggerOf(fn);
  const name = resolveSettings(textOf(binding['queueName']) ?? fn.metadata.name).toLowerCase();
  const connection = appSetting(textOf(binding['connection']) ?? 'AzureWebJobsStorage');
  const service = QueueServiceClient.fromConnectionString(connection, { retryOptions });
  const queue = service.getQueueClient(name);
  await queue.createIfNotExists();
  const poison = name.endsWith('-poison') ? undefined : service.getQueueClient(`${name}-poison`);
  const listener: Listener = { app, fn, settings, queue, poison };

  const stopping = new AbortController();
  const listening = listen(listener, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await listening;
    },
  };
}

async function listen(listener: Listener, stopping: AbortSignal): Promise<void> {
  const { app, fn, settings, queue } = listener;
  const inWork = new Set<Promise<void>>();
  let pause = SHORTEST_PAUSE;
  while (!stopping.aborted) {
    if (inWork.size > settings.newBatchThreshold) {
      await Promise.race(inWork);
      continue;
    }
    const messages = await receive(queue, settings.batchSize, stopping).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (!stopping.aborted) {
        const subject = { functionName: fn.metadata.name };
        writeLog(app, 'warning', `The queue ${queue.name} does not answer: ${reason}`, 'system', subject);
      }
      return [];
    });
    for (const message of messages) {
      const work = handleMessage(listener, message).finally(() => inWork.delete(work));
      inWork.add(work);
    }
    pause = messages.length > 0 ? SHORTEST_PAUSE : Math.min(pause * 2, settings.maxPollingInterval);
    if (messages.length === 0) await sleep(pause, undefined, { signal: stopping }).catch(() => undefined);
  }
  await Promise.all(inWork);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function receive(
  queue: QueueClient,
  numberOfMessages: number,
  abortSignal: AbortSignal,
): Promise<DequeuedMessageItem[]> {
  const reply = await queue.receiveMessages({ numberOfMessages, visibilityTimeout: LEASE, abortSignal });
  return reply.receivedMessageItems;
}
