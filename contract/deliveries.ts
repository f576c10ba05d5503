import * as z from 'zod';

/**
 * A message that must reach a person, exactly once. Flows ask for it and never send anything themselves: whatever
 * crashes, is throttled or is asked twice, the message is one row, and what is in the person's chat follows that row.
 */

/** A person, as Entra names them. */
export const recipient = z.strictObject({ tenant: z.guid().toLowerCase(), id: z.guid().toLowerCase() });
export type Recipient = z.infer<typeof recipient>;

/** What the message is about: a case, a step, a round, a day. The letters that a storage key may hold. */
export const deliveryAbout = z.string().regex(/^[A-Za-z0-9~._-]{1,160}$/);

/** What sort of message: `alert`, `digest`, `step-reminder`. Two kinds about one thing are two messages. */
export const deliveryKind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Below the size from which Teams refuses a message, with room for what goes around it. */
const MOST_CARD_CHARACTERS = 24_000;
const MOST_TEXT_CHARACTERS = 3_000;

/** An Adaptive Card: whatever else is in it is between those who make it and those who draw it. */
export interface CardContent {
  readonly type: 'AdaptiveCard';
}
const isCard = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'AdaptiveCard';

/** An Adaptive Card and what it says in plain text, for notifications and for places that cannot show cards. */
export const deliveryCard = z.strictObject({
  text: z.string().min(1).max(MOST_TEXT_CHARACTERS),
  content: z
    .custom<CardContent>(isCard, { error: 'is not an Adaptive Card' })
    .refine((card) => JSON.stringify(card).length <= MOST_CARD_CHARACTERS, {
      error: `must have at most ${MOST_CARD_CHARACTERS} characters as JSON`,
    })
    .optional()
    .meta({ description: 'Absent: a message of text alone.' }),
});
export type DeliveryCard = z.infer<typeof deliveryCard>;

/** Which message: asked for twice, it is still one. */
export const deliveryKey = z.strictObject({ to: recipient, about: deliveryAbout, kind: deliveryKind });
export type DeliveryKey = z.infer<typeof deliveryKey>;

/**
 * A message to send. `version` grows with what the message tells (the number of changes of a case, for instance): where
 * the message was sent with a lower one, it is changed in the person's chat; a lower one never replaces a higher one.
 */
export const delivery = deliveryKey.extend({
  version: z.int32().min(0).default(0),
  card: deliveryCard,
  /** The cases that a message about several is made of: where it is held up, its card is made of them anew. */
  cases: z.array(deliveryAbout).default([]),
});
export type Delivery = z.infer<typeof delivery>;
export type AskedDelivery = z.input<typeof delivery>;

export const deliveryState = z.enum(['pending', 'sent', 'unreachable', 'taken-back']).meta({
  description:
    'Pending: on its way, also while it waits for another try or for a newer version to be shown. Taken back: it was ' +
    'held up, and what it would have told is over, or its person’s no more.',
});
export type DeliveryState = z.infer<typeof deliveryState>;

/** Why a message has not reached somebody, and will not by itself. */
export const unreachableReason = z.enum([
  'not-installed',
  'blocked-by-person',
  'disabled-by-admin',
  'not-in-conversation',
  'refused',
  'too-large',
  'no-answer',
  'fault',
]);
export type UnreachableReason = z.infer<typeof unreachableReason>;

/** A message as its askers and the owner see it. */
export const deliveryStatus = deliveryKey.extend({
  state: deliveryState,
  version: z.int().meta({ description: 'Of the newest card that was asked for.' }),
  sentVersion: z.int().nullable().meta({ description: 'Of the card in the chat.' }),
  activityId: z.string().nullable(),
  attempts: z.int(),
  askedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  retryAt: z.iso.datetime().nullable().meta({ description: 'Not tried again before.' }),
  reason: unreachableReason.nullable(),
  remedy: z.string().nullable().meta({ description: 'What the owner can do about it.' }),
});
export type DeliveryStatus = z.infer<typeof deliveryStatus>;

/**
 * Asks for a message, or for a newer version of one that has been asked for.
 * @returns 'asked' where this call made it or its newer version, 'known' where it was there
 */
export type AskForDelivery = (asked: AskedDelivery) => Promise<'asked' | 'known'>;

/**
 * Changes a message that somebody has been sent or is about to be: those who were never to get it do not get it now.
 * 'none' where it has not been asked for.
 */
export type ChangeDelivery = (changed: AskedDelivery) => Promise<'asked' | 'known' | 'none'>;

/** Every message about one thing: whom it has reached, whom not, and why. */
export type DeliveriesOf = (about: string) => Promise<DeliveryStatus[]>;
