import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { answered } from './signedIn.ts';

/** Whether the service can do its work; storage down is 503. */
export const getHealth = (wiring: Wiring) =>
  answered(wiring, async () => {
    await wiring.reachStorage();
    return ok({ status: 'ok', storage: 'reachable', version: wiring.version });
  });
