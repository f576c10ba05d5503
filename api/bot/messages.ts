import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder';
import type { DeliveryCard } from '../../contract/deliveries.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message of text or of a card, and what may be answered to it with one press. */
export interface Reply {
  readonly text?: string;
  readonly card?: NonNullable<DeliveryCard['content']>;
  readonly suggestions?: readonly string[];
}

const attachmentOf = (content: NonNullable<DeliveryCard['content']>) => ({ contentType: CARD_TYPE, content });

/** What is sent for a delivery: the card, with its text for the notification, or the text alone. */
export const activityOf = ({ text, content }: DeliveryCard): Partial<Activity> =>
  content === undefined
    ? { type: ActivityTypes.Message, text, textFormat: 'markdown' }
    : { type: ActivityTypes.Message, summary: text, attachments: [attachmentOf(content)] };

/** What is sent as an answer. */
export const replyActivity = ({ text, card, suggestions = [] }: Reply): Partial<Activity> => ({
  type: ActivityTypes.Message,
  ...(text !== undefined && { text, textFormat: 'markdown' }),
  ...(card && { attachments: [attachmentOf(card)] }),
  ...(suggestions.length > 0 && {
    suggestedActions: {
      to: [],
      actions: suggestions.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
    },
  }),
});
