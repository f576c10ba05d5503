import { setTimeout as wait } from 'node:timers/promises';

const SECOND_MS = 1_000;
/** Lost time is made up for by so much more than the pace: little enough that no second has more than one more. */
const CATCH_UP = 0.02;
/** How soon it is looked again whether an earlier message has arrived. */
const LOOK_MS = 20;
/** Nobody waits longer than this for somebody else's message: one that is held up for so long is one message too many. */
const MOST_HELD_UP_MS = 2_000;
/** What the quickest way there and back is believed to grow by with every message, where none is as quick any more. */
const SLOWER_MS = 0.1;

/** A message on its way. */
interface Sent {
  readonly gone: number;
  /** When it has arrived at the latest; unknown until it is answered. */
  arrived: number | undefined;
}

/**
 * Spaces messages evenly, so many a second. Who is late makes up for it, but no second, wherever it begins, has more than
 * one above the pace. The channel counts what arrives, so that is what is counted: messages that were held up on their
 * way arrive together, and those that would follow them closely wait.
 * @returns comes back when the next message may go, with what is to be called when it is answered; who asks first goes first
 */
export function tenantPace(
  aSecond: number,
  now: () => number = () => performance.now(),
  pause: (ms: number) => Promise<unknown> = wait,
): () => Promise<() => void> {
  const apartMs = SECOND_MS / aSecond;
  // With as many as the pace alone, every timer that is late would be late for good: its message begins the next second.
  const most = Math.floor(aSecond) + 1;
  const windowMs = Math.max(SECOND_MS, (most * apartMs) / (1 + CATCH_UP));
  const sent: Sent[] = [];
  let quickest = Infinity;
  let next = -Infinity;

  function earlyMs(): number {
    const first = sent[sent.length - most];
    if (!first) return 0;
    if (first.arrived !== undefined) return first.arrived + windowMs - now();
    return now() - first.gone < MOST_HELD_UP_MS ? LOOK_MS : 0;
  }

  return async () => {
    const at = now();
    const slot = Math.max(next, at - SECOND_MS);
    next = slot + apartMs;
    if (slot > at) await pause(slot - at);
    for (let early = earlyMs(); early > 0; early = earlyMs()) await pause(early);
    const mine: Sent = { gone: now(), arrived: undefined };
    sent.push(mine);
    if (sent.length > most) sent.shift();
    return () => {
      const tookMs = now() - mine.gone;
      quickest = Math.min(tookMs, quickest + SLOWER_MS);
      mine.arrived = mine.gone + tookMs - quickest;
    };
  };
}
