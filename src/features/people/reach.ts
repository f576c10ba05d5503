import type { ListedDelivery } from '../../../contract/deliveryList.ts';

/** Whether Concord's messages reach somebody, as far as the newest one tells. */
export type Reach =
  /** When is not always told: it could say who was reminded to answer. */
  | { readonly kind: 'reached'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unreachable'; readonly remedy: string | null };

type Message = Pick<ListedDelivery, 'to' | 'state' | 'askedAt' | 'sentAt' | 'remedy'>;

/** What the newest message to each person tells, by their id. */
export function reachOf(messages: readonly Message[]): Map<string, Reach> {
  const newest = new Map<string, Message>();
  for (const message of messages) {
    const known = newest.get(message.to.id);
    if (!known || (known.askedAt ?? '') < (message.askedAt ?? '')) newest.set(message.to.id, message);
  }
  return new Map([...newest].map(([id, message]) => [id, toldBy(message)]));
}

function toldBy({ state, sentAt, askedAt, remedy }: Message): Reach {
  if (state === 'unreachable') return { kind: 'unreachable', remedy };
  return state === 'sent' ? { kind: 'reached', at: sentAt ?? askedAt } : { kind: 'waiting' };
}
