import { setTimeout as wait } from 'node:timers/promises';

const SECOND_MS = 1_000;

/**
 * Spaces messages evenly, so many a second. Who is late makes up for it, but no second, wherever it begins, ever has more:
 * timers that were held up fire together.
 * @returns comes back when the next message may go; who asks first goes first
 */
export function tenantPace(
  aSecond: number,
  now: () => number = () => performance.now(),
  pause: (ms: number) => Promise<unknown> = wait,
): () => Promise<void> {
  const apartMs = SECOND_MS / aSecond;
  const most = Math.max(1, Math.floor(aSecond));
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
      const early = first === undefined ? 0 : first + SECOND_MS - now();
      if (early <= 0) break;
      await pause(early);
    }
    gone.push(now());
    if (gone.length > most) gone.shift();
  };
}
