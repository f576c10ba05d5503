import type { StorageQueueHandler } from '@azure/functions';
import { lookMessage } from '../../contract/messages.ts';
import { OFTEN } from '../flows/messages/failing.ts';
import type { Wiring } from '../wiring.ts';
import { note } from './events.ts';

/** A look at a round that failed five times: the timer goes on trying, and the owner is told that figures do not come. */
export const setLookAside =
  (wiring: Wiring): StorageQueueHandler =>
  async (entry, context) => {
    const message = lookMessage.safeParse(entry);
    if (!message.success) {
      context.error('a message that is not one of ours was removed from responses-changed');
      return;
    }
    const { round } = message.data;
    context.error(`the look at round ${round} failed again and again`);
    note(context, { event: 'poison', kind: 'look' });
    await wiring.noteFailure(round, 'figures', OFTEN);
  };
