/**
 * What Teams takes from a bot in one conversation: so many messages in so many ms.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const LIMITS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
/** Messages do not arrive exactly as far apart as they were sent. */
const MARGIN_MS = 100;
/** Who is told to wait comes back up to a second late, because a queue counts in seconds. */
const LATE_MS = 1_000;
const LONGEST_WINDOW_MS = 3_600_000 + MARGIN_MS;
const MOST_CONVERSATIONS = 10_000;

/** The first moment from `from` on at which one more message keeps every limit. @param times of the others, ascending */
export function earliestAfter(times: readonly number[], from: number, marginMs = MARGIN_MS): number {
  return LIMITS.reduce((earliest, [most, windowMs]) => {
    const first = times[times.length - most];
    return first === undefined ? earliest : Math.max(earliest, first + windowMs + marginMs);
  }, from);
}

interface Conversation {
  /** When messages were sent, ascending. */
  sent: number[];
  /** When those may be sent that have been told to wait, by their keys. */
  readonly reserved: Map<string, number>;
  restUntil: number;
}

/**
 * Gives every message of a conversation its turn. Nobody waits here: who has to is told for how long, and comes back, so
 * that one busy conversation keeps no other waiting. It is kept by this process alone; the channel has the last word.
 */
export function conversationTurns(now: () => number = Date.now) {
  const conversations = new Map<string, Conversation>();

  function conversationOf(id: string): Conversation {
    const found = conversations.get(id) ?? { sent: [], reserved: new Map<string, number>(), restUntil: 0 };
    // The one used longest ago stands first.
    conversations.delete(id);
    conversations.set(id, found);
    const oldest = conversations.size > MOST_CONVERSATIONS ? conversations.keys().next().value : undefined;
    if (oldest !== undefined) conversations.delete(oldest);
    return found;
  }

  return {
    /** How long this message has to wait; 0: its turn is now, and it has been counted. */
    msUntilTurn(id: string, key: string): number {
      const at = now();
      const conversation = conversationOf(id);
      const forgotten = conversation.sent.findIndex((time) => time > at - LONGEST_WINDOW_MS);
      conversation.sent = forgotten === -1 ? [] : conversation.sent.slice(forgotten);
      const { sent, reserved, restUntil } = conversation;
      const from = Math.max(at, restUntil);
      const own = reserved.get(key);
      if (own !== undefined && own > at) return own - at;

      // Behind everybody who was to go before; who is new goes behind all.
      const ahead = [...reserved].filter(([other, time]) => other !== key && time <= (own ?? Infinity));
      const waiting = ahead.map(([, time]) => time);
      const times = [...sent, ...waiting].sort((a, b) => a - b);
      const first = Math.max(from, ...waiting);
      const itsTurn = earliestAfter(times, first) <= at;
      const turn = itsTurn ? at : earliestAfter(times, first, MARGIN_MS + LATE_MS);
      reserved.delete(key);
      if (turn > at) reserved.set(key, turn);
      else sent.push(at);
      return turn - at;
    },

    /** Counts a message that was sent without waiting for a turn: an answer. */
    countMessage(id: string): void {
      conversationOf(id).sent.push(now());
    },

    restConversation(id: string, forMs: number): void {
      if (forMs <= 0) return;
      const conversation = conversationOf(id);
      conversation.restUntil = Math.max(conversation.restUntil, now() + forMs);
    },
  };
}
