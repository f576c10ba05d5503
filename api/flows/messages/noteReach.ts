import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import { leavesTraces } from './deliveryKinds.ts';

export interface Deps {
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  noteRefusal(
    person: Recipient,
    conversation: ConversationRecord,
    refused: UnreachableReason | undefined,
  ): Promise<void>;
}

/**
 * Keeps with a person's chat how a message has ended, once that is written down: what the owner sees of liaisons is what
 * the newest message met. Called last of all: where it fails, the message is as it is, and the next one finds out.
 * @param ended a message that has arrived (pending where a newer version follows it) or that is given up
 */
export async function noteReach(
  deps: Deps,
  { to, kind, state, reason }: Pick<DeliveryRecord, 'to' | 'kind' | 'state' | 'reason'>,
): Promise<void> {
  if (!leavesTraces(kind)) return;
  const refused = state === 'unreachable' ? (reason ?? undefined) : undefined;
  const conversation = await deps.conversationWith(to);
  if (conversation && conversation.refused !== refused) await deps.noteRefusal(to, conversation, refused);
}
