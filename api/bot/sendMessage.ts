import type { ConnectorClient } from 'botframework-connector';
import type { ConversationRecord } from '../../contract/conversations.ts';
import type { DeliveryCard } from '../../contract/deliveries.ts';
import { isAllowedService } from './incoming.ts';
import { activityOf } from './messages.ts';
import { ChannelRefusal } from './refusal.ts';
import type { BotSettings } from './settings.ts';

/** How sending ended: what `flows/messages/deliveryOutcome` decides on. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs: number;
    }
  | { readonly kind: 'no-answer' };

/** Sends messages into conversations, and changes those that stand there. */
export function messageSender(
  settings: Pick<BotSettings, 'services'>,
  connectorTo: (serviceUrl: string) => Promise<ConnectorClient>,
  complain: (what: string) => void,
) {
  const connectors = new Map<string, Promise<ConnectorClient>>();
  function connector(serviceUrl: string): Promise<ConnectorClient> {
    const known = connectors.get(serviceUrl) ?? connectorTo(serviceUrl);
    connectors.set(serviceUrl, known);
    return known;
  }

  /** @param replaces the message to change; null for a new one */
  return async function sendMessage(
    { serviceUrl, conversationId, botId }: ConversationRecord,
    card: DeliveryCard,
    replaces: string | null,
  ): Promise<SendOutcome> {
    // It was checked before it was kept, but the configuration may have changed since.
    if (!isAllowedService(serviceUrl, settings))
      return { kind: 'refused', status: 404, code: 'ServiceNotAllowed', retryAfterMs: 0 };
    const activity = {
      ...activityOf(card),
      from: { id: botId, name: '' },
      conversation: conversationRef(conversationId),
    };
    try {
      const { conversations } = await connector(serviceUrl);
      const sent =
        replaces === null
          ? await conversations.sendToConversation(conversationId, activity)
          : await conversations.updateActivity(conversationId, replaces, activity);
      const { id } = sent as { id?: string };
      return { kind: 'sent', activityId: id ?? replaces ?? '' };
    } catch (error) {
      if (error instanceof ChannelRefusal) {
        const { status, code, retryAfterMs } = error;
        return { kind: 'refused', status, code, retryAfterMs };
      }
      complain(`a message could not be sent: ${error instanceof Error ? error.message : typeof error}`);
      return { kind: 'no-answer' };
    }
  };
}

const conversationRef = (id: string) => ({ id, name: '', isGroup: false, conversationType: 'personal' });
