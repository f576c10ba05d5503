import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { Versioned } from '../../../contract/records.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { isNamed } from './deliveryKinds.ts';

export interface Deps extends Pick<AskDeps, 'writeDelivery'> {
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  noteRefusal(
    person: Recipient,
    conversation: ConversationRecord,
    refused: UnreachableReason | undefined,
  ): Promise<void>;
}

/** What Teams says of a chat, and not of one message. Where the app is gone, the conversation is forgotten instead. */
const ofTheChat: ReadonlySet<UnreachableReason> = new Set([
  'blocked-by-person',
  'disabled-by-admin',
  'refused',
]);

/**
 * Writes a message down, and with the end of an attempt whether its person's chat takes messages: what the owner sees of
 * liaisons is what the newest message met. Reminders to answer leave no trace: it would tell who was reminded.
 */
export const writesAndNotesReach =
  (deps: Deps): Deps['writeDelivery'] =>
  async (record: DeliveryRecord, before?: Versioned<DeliveryRecord>) => {
    const written = await deps.writeDelivery(record, before);
    const hasEnded = before !== undefined && before.value.claim !== null && record.claim === null;
    if (written === 'lost-race' || !hasEnded || !isNamed(record.kind)) return written;
    const refused = record.reason !== null && ofTheChat.has(record.reason) ? record.reason : undefined;
    const arrived = record.sentVersion !== before.value.sentVersion || record.state === 'sent';
    if (!arrived && refused === undefined) return written;
    const conversation = await deps.conversationWith(record.to);
    if (conversation && conversation.refused !== refused)
      await deps.noteRefusal(record.to, conversation, refused);
    return written;
  };
