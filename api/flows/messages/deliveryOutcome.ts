import type { UnreachableReason } from '../../../contract/deliveries.ts';

/** How sending ended, as the bot's room tells it. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** The channel answered with a refusal. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs: number;
    }
  /** No answer: nobody knows whether the message has arrived. */
  | { readonly kind: 'no-answer' };

/** What a refusal means for the message. */
export type Consequence =
  | { readonly kind: 'retry'; readonly retryAfterMs: number }
  | { readonly kind: 'send-text-only' }
  /** What was to be changed is not in the chat any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason; readonly forget: boolean };

const forbidden: Readonly<Record<string, UnreachableReason>> = {
  BotDisabledByAdmin: 'disabled-by-admin',
  BotNotInConversationRoster: 'not-in-conversation',
  MessageWritesBlocked: 'blocked-by-person',
  ConversationBlockedByUser: 'blocked-by-person',
};
/** What passes by itself: somebody else was writing, too much at once, a service that is down or its token late. */
const passing = new Set([401, 408, 412, 425, 429, 500, 502, 503, 504]);

/** What to do about a refusal. @param textOnly whether the card has been left out already */
export function consequenceOf(
  { status, code, retryAfterMs }: Extract<SendOutcome, { kind: 'refused' }>,
  textOnly: boolean,
): Consequence {
  if (passing.has(status)) return { kind: 'retry', retryAfterMs };
  if (status === 413)
    return textOnly
      ? { kind: 'unreachable', reason: 'too-large', forget: false }
      : { kind: 'send-text-only' };
  if (status === 404)
    return code.startsWith('Activity')
      ? { kind: 'gone' }
      : { kind: 'unreachable', reason: 'not-installed', forget: true };
  const reason = status === 403 ? (forbidden[code] ?? 'refused') : 'refused';
  // Who is not in the conversation has left, or has removed the app; whoever comes back makes a new one.
  return { kind: 'unreachable', reason, forget: reason === 'not-in-conversation' };
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10 * 60_000;

/**
 * How long to wait before the next try: doubles with every attempt, at least as long as the channel has asked for, and
 * spread, so that those who were refused together do not come back together.
 * @param attempts how often it has been tried, from 1
 * @param chance from 0 to below 1
 */
export function retryDelayMs(attempts: number, retryAfterMs: number, chance: number): number {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 20));
  return Math.round(retryAfterMs + (longest / 2) * (1 + chance));
}
