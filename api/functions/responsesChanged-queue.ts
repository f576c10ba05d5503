import type { StorageQueueHandler } from '@azure/functions';
import { lookMessage } from '../../contract/messages.ts';
import { lookAtRound } from '../flows/results/lookAtRound.ts';
import type { Wiring } from '../wiring.ts';
import { notingReleases } from './events.ts';
import { loggable } from './loggable.ts';

/** Something may have changed in a round. May run twice, and in any order. */
export const lookAtResponses =
  (wiring: Wiring): StorageQueueHandler =>
  async (entry, context) => {
    const message = lookMessage.safeParse(entry);
    if (!message.success) {
      context.error('a message on responses-changed is not one of ours');
      throw new Error('the message does not fit');
    }
    const failure = await lookAtRound(notingReleases(wiring, context), message.data.round).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    // The host logs what is thrown, and errors of storage carry addresses in which pseudonyms stand.
    context.warn('a look failed and is tried again', loggable(failure.error));
    throw new Error('the look failed');
  };
