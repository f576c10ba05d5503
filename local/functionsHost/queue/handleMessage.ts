import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { writeLog, type App, type RegisteredFunction } from '../core.ts';
import type { QueueSettings } from '../hostSettings.ts';
import { invoke } from '../invoke.ts';
import { describeError } from '../log.ts';
import type { LogLevel, TypedData } from '../programmingModel.ts';
import { keepLease } from './lease.ts';
import { decodeMessage } from './messageText.ts';

export type Listener = {
  app: App;
  fn: RegisteredFunction;
  settings: QueueSettings;
  queue: QueueClient;
  /** Where messages end that cannot be handled; a poison queue itself has none. */
  poison: QueueClient | undefined;
};

/** Takes one message through: handled and deleted, put back, or set aside as poison. Never throws. */
export async function handleMessage(listener: Listener, message: DequeuedMessageItem): Promise<void> {
  try {
    await handle(listener, message);
  } catch (error) {
    // The message shows again when its lease ends.
    say(listener, 'warning', `A message could not be put away: ${describeError(error)}`);
  }
}

async function handle(listener: Listener, message: DequeuedMessageItem): Promise<void> {
  const { app, fn, settings, queue } = listener;
  const text = decodeMessage(message.messageText, settings.messageEncoding);
  if (text === undefined) {
    say(listener, 'error', `A message in ${queue.name} is not ${settings.messageEncoding}.`);
    return setAside(listener, message, message.popReceipt);
  }
  // Its last handler was killed before it could say that it failed.
  if (message.dequeueCount > settings.maxDequeueCount) return setAside(listener, message, message.popReceipt);

  const lease = keepLease(queue, message);
  const outcome = await invoke(app, fn, {
    data: { string: text },
    triggerMetadata: metadataOf(message, text),
  });
  const { popReceipt } = await lease.end();
  if (outcome.kind === 'succeeded') {
    await queue.deleteMessage(message.messageId, popReceipt);
  } else if (message.dequeueCount >= settings.maxDequeueCount) {
    await setAside(listener, message, popReceipt);
  } else {
    const hiddenFor = settings.visibilityTimeout / 1000;
    await queue.updateMessage(message.messageId, popReceipt, undefined, hiddenFor);
  }
}

async function setAside(listener: Listener, message: DequeuedMessageItem, popReceipt: string): Promise<void> {
  const { poison, queue } = listener;
  if (!poison) return;
  await poison.createIfNotExists();
  await poison.sendMessage(message.messageText, { messageTimeToLive: -1 });
  await queue.deleteMessage(message.messageId, popReceipt);
  say(listener, 'warning', `A message was moved to ${poison.name} (tried ${message.dequeueCount} times).`);
}

/** What a handler finds in `context.triggerMetadata`. */
const metadataOf = (message: DequeuedMessageItem, text: string): Record<string, TypedData> => ({
  QueueTrigger: { string: text },
  Id: { string: message.messageId },
  PopReceipt: { string: message.popReceipt },
  DequeueCount: { int: message.dequeueCount },
  InsertionTime: { json: JSON.stringify(message.insertedOn) },
  ExpirationTime: { json: JSON.stringify(message.expiresOn) },
  NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
});

const say = ({ app, fn }: Listener, level: LogLevel, text: string): void =>
  writeLog(app, level, text, 'system', { functionName: fn.metadata.name });
