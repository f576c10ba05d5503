import { say } from '../../contract/words/words.ts';
import type { Wiring } from '../wiring.ts';
import { problem } from './replies.ts';
import { answered } from './signedIn.ts';

/** Addresses that mean nothing, and methods that an address does not know. */
export const answerNotFound = (wiring: Wiring) =>
  answered(wiring, async (request) =>
    Promise.resolve(
      problem('not-found', {
        detail: say('There is no {method} here. /api/openapi.json lists what there is.', {
          method: request.method,
        }),
      }),
    ),
  );
