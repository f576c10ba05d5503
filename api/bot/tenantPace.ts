import { setTimeout as wait } from 'node:timers/promises';

/** Who is late by no more than so many messages makes up for it; after a longer pause nothing comes in a rush. */
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
  let next = -Infinity;
  return async () => {
    const at = now();
    const slot = next < at - CATCH_UP * apartMs ? at : next;
    next = slot + apartMs;
    if (slot > at) await pause(slot - at);
  };
}
