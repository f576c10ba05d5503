import * as z from 'zod';
import type { FunctionsHost } from '../functionsHost/functionsHost.ts';
import type { JsonRoute } from '../server/jsonRoutes.ts';
import { Refusal } from '../server/problem.ts';
import type { Clock } from './clock.ts';

/** Beyond that, sign-ins and retention times make no sense any more. */
const LONGEST_MS = 5 * 366 * 86_400_000;

const clockBody = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/**
 * The clock of this machine's Concord, to be put forward to see what comes later. Every timer runs once then, as it
 * does after a host was down for that long.
 */
export const clockRoutes = (clock: Clock, host: Pick<FunctionsHost, 'runTimers'>): JsonRoute[] => [
  { method: 'GET', path: 'local/clock', handle: () => ({ now: clock.now() }) },
  {
    method: 'POST',
    path: 'local/clock',
    handle: async ({ body }) => {
      const to = new Date((await body(clockBody)).now);
      const from = clock.now();
      if (to < from || to.getTime() - from.getTime() > LONGEST_MS) {
        const detail = `It shows ${from.toISOString()}, and can be put forward by at most five years, never back.`;
        throw new Refusal(400, 'invalid-request', 'The clock cannot be put there.', detail);
      }
      clock.putForward(to);
      await host.runTimers();
      return { now: clock.now() };
    },
  },
];
