import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { answered } from './signedIn.ts';

/**
 * Whether the service can do its work; tables or queues down is 503. Anybody may ask, so it says what is switched on and
 * counts nothing.
 */
export const getHealth = (wiring: Wiring) =>
  answered(wiring, async () => {
    await Promise.all([wiring.reachStorage(), wiring.announcementsWaiting()]);
    const { version, parts } = wiring;
    return ok({ status: 'ok', storage: 'reachable', queues: 'reachable', ...parts, version });
  });
