import * as z from 'zod';
import { unreachableReason } from './deliveries.ts';

/** What is kept of a person's chat with the bot: how to reach them, and how to speak with them. No name, no text. */
export const conversationRecord = z.strictObject({
  serviceUrl: z.url().meta({ description: 'Where messages are sent; only origins that are configured.' }),
  conversationId: z.string().min(1).max(1_000),
  /** Who they and the bot are in this channel. */
  userId: z.string().min(1).max(1_000),
  botId: z.string().min(1).max(1_000),
  locale: z.string().nullable().meta({
    description:
      'A language tag: that of their newest message or press, or of the tab as they have opened it since.',
  }),
  timeZone: z.string().nullable().meta({ description: 'An IANA time zone, where the channel tells one.' }),
  refused: unreachableReason.optional().meta({
    description:
      'Why the newest message that has ended has not arrived; absent where it has, or where they have written to the bot since. Reminders to answer leave nothing here.',
  }),
});
export type ConversationRecord = z.infer<typeof conversationRecord>;
