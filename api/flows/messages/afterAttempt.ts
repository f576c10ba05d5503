import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import { retryDelayMs, type Consequence } from './deliveryOutcome.ts';

export interface Deps {
  now(): Date;
  /** From 0 to below 1. */
  chance(): number;
}

/** What an attempt has come to. */
export type Ending = Consequence | { readonly kind: 'sent'; readonly activityId: string };

/** A message that cannot be sent for so long is given up: it would not help any more. */
const GIVE_UP_MS = 24 * 3600_000;

/** Whether a message has been on its way for longer than it is of use. */
export const isStale = ({ now }: Pick<Deps, 'now'>, { askedAt }: Pick<DeliveryRecord, 'askedAt'>): boolean =>
  now().getTime() - Date.parse(askedAt) > GIVE_UP_MS;

/** The time in so many ms. */
export const inMs = ({ now }: Pick<Deps, 'now'>, ms: number): string =>
  new Date(now().getTime() + ms).toISOString();

/**
 * The message after an attempt.
 * @param current as it is now: a newer version may have been asked for meanwhile
 * @param tried as it was when it was sent
 */
export function afterAttempt(
  deps: Deps,
  current: DeliveryRecord,
  tried: DeliveryRecord,
  ending: Ending,
): DeliveryRecord {
  const now = inMs(deps, 0);
  const open = { ...current, claim: null, dueAt: now };
  const newer = current.version > tried.version;
  switch (ending.kind) {
    case 'sent':
    case 'gone':
      return {
        ...open,
        state: newer ? 'pending' : 'sent',
        attempts: newer ? 0 : current.attempts,
        sentVersion: tried.version,
        sentAt: now,
        activityId: ending.kind === 'sent' ? ending.activityId : current.activityId,
      };
    case 'retry': {
      if (isStale(deps, current)) return { ...open, state: 'unreachable', reason: 'no-answer' };
      return {
        ...open,
        dueAt: inMs(deps, retryDelayMs(current.attempts, ending.retryAfterMs, deps.chance())),
      };
    }
    case 'send-text-only':
      return { ...open, textOnly: !newer };
    case 'unreachable':
      return { ...open, state: 'unreachable', reason: ending.reason };
  }
}
