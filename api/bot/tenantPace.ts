import { setTimeout as wait } from 'node:timers/promises';

/** A timer is late by a little; so much of the lost time is made up for, no more, so that nothing comes in a rush. */
const CATCH_UP = 2;

/**
 * Spaces messages evenly, so many a second.
 * @returns comes back when the next message may go; who asks first goes first
 */
export function tenantPace(
  aSecond: number,
  now: () => number = () => performance.now(),
  pause: (ms: number) => Promise<unknown> = wait,
): () => Promise<void> {
  const apartMs = 1000 / aSecond;
  let next = 0;
  return async () => {
    const at = now();
    const slot = Math.max(next, at - CATCH_UP * apartMs);
    next = slot + apartMs;
    if (slot > at) await pause(slot - at);
  };
}
