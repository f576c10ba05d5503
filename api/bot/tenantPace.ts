import { setTimeout as wait } from 'node:timers/promises';

const SECOND_MS = 1_000;
/** Lost time is made up for by so much more than the pace: little enough that no second has more than one more. */
const CATCH_UP = 0.02;

/**
 * Spaces messages evenly, so many a second. Who is late makes up for it, but no second, wherever it begins, has more than
 * one above the pace: timers that were held up fire together.
 * @returns comes back when the next message may go; who asks first goes first
 */
export function tenantPace(
  aSecond: number,
  now: () => number = () => performance.now(),
  pause: (ms: number) => Promise<unknown> = wait,
): () => Promise<void> {
  const apartMs = SECOND_MS / aSecond;
  // With as many as the pace alone, every timer that is late would be late for good: its message begins the next second.
  const most = Math.floor(aSecond) + 1;
  const windowMs = Math.max(SECOND_MS, (most * apartMs) / (1 + CATCH_UP));
  /** When the last messages went. */
  const gone: number[] = [];
  let next = -Infinity;
  return async () => {
    const at = now();
    const slot = Math.max(next, at - SECOND_MS);
    next = slot + apartMs;
    if (slot > at) await pause(slot - at);
    for (;;) {
      const first = gone[gone.length - most];
      const early = first === undefined ? 0 : first + windowMs - now();
      if (early <= 0) break;
      await pause(early);
    }
    gone.push(now());
    if (gone.length > most) gone.shift();
  };
}
