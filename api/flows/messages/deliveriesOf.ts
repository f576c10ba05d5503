import type { DeliveryStatus, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';

export interface Deps {
  readDeliveries(about: string): Promise<DeliveryRecord[]>;
}

/** What the owner can do where a message does not reach somebody. */
export const remedies: Readonly<Record<UnreachableReason, string>> = {
  'not-installed':
    'They do not have Concord in Teams. Ask them to add it, or let an administrator install it for them.',
  'blocked-by-person': 'They have blocked Concord. Ask them to unblock it in the chat with Concord.',
  'disabled-by-admin': 'An administrator has blocked Concord in Teams. Ask them to allow it again.',
  'not-in-conversation': 'Concord was removed from their chat. Ask them to add it again.',
  refused: 'Teams refuses this message. The log says why, under the name of the message.',
  'too-large': 'The message is too large for Teams, even without its card. The log has its name.',
  'no-answer':
    'Teams did not take the message for a day. Tell them yourself, and look whether Teams has an outage.',
  fault: 'Concord could not handle the message. The log says why, under the name of the message.',
};

/** A message as its askers and the owner see it. */
export function statusOf(record: DeliveryRecord): DeliveryStatus {
  const { to, about, kind, state, version, sentVersion, activityId, attempts, askedAt, sentAt } = record;
  return {
    to,
    about,
    kind,
    state,
    version,
    sentVersion,
    activityId,
    attempts,
    askedAt,
    sentAt,
    retryAt: state === 'pending' ? record.dueAt : null,
    reason: record.reason,
    remedy: record.reason && remedies[record.reason],
  };
}

/** Every message about one thing: whom it has reached, whom not, and why. */
export async function deliveriesOf(deps: Deps, about: string): Promise<DeliveryStatus[]> {
  return (await deps.readDeliveries(about)).map(statusOf);
}
