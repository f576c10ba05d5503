import type { DeliveryList, ListedDelivery } from '../../../../contract/deliveryList.ts';
import type { ApiClient } from '../../../app/api/apiClient.ts';
import type { Outcome } from '../../../app/api/outcome.ts';

/** What is known of the messages of a round. */
export interface Messages {
  /** Those that have not arrived and will not by themselves. */
  readonly unreachable: readonly ListedDelivery[];
  /** There are more of them than are listed. */
  readonly more: boolean;
  readonly sent: number;
  /** There are so many messages that not all were counted. */
  readonly uncounted: boolean;
  readonly waiting: number;
  readonly reminded: DeliveryList['reminded'];
}

/** People whom messages do not reach for the same reason. */
export interface UnreachableGroup {
  readonly reason: string;
  readonly remedy: string | null;
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
}

/** Who could not be reached, each person once in a group, the largest group first. */
export function unreachableGroups(unreachable: readonly ListedDelivery[]): UnreachableGroup[] {
  const groups = Map.groupBy(unreachable, ({ reason }) => reason ?? 'fault');
  return [...groups]
    .map(([reason, messages]) => ({
      reason,
      remedy: messages.find(({ remedy }) => remedy !== null)?.remedy ?? null,
      people: [...new Map(messages.map(({ to }) => [to.id, to])).values()],
    }))
    .sort((a, b) => b.people.length - a.people.length);
}

/** More pages than this are not read for a card: it says that there are more. */
const MOST_PAGES = 10;

/** Loads what is known of the messages of a round: who was not reached by name, the others in numbers. */
export async function loadMessages(api: ApiClient, round: string): Promise<Outcome<Messages>> {
  const [unreachable, rest] = await Promise.all([
    pagesOf(api, `deliveries?round=${round}&state=unreachable`),
    pagesOf(api, `deliveries?round=${round}`),
  ]);
  if (unreachable.kind !== 'ok') return unreachable;
  if (rest.kind !== 'ok') return rest;
  const inState = (wanted: ListedDelivery['state']) =>
    rest.value.items.filter(({ state }) => state === wanted).length;
  const value = {
    unreachable: unreachable.value.items,
    more: unreachable.value.next !== null,
    sent: inState('sent'),
    uncounted: rest.value.next !== null,
    waiting: inState('pending'),
    reminded: rest.value.reminded,
  };
  return { kind: 'ok', value, etag: null };
}

async function pagesOf(api: ApiClient, path: string): Promise<Outcome<DeliveryList>> {
  const items: ListedDelivery[] = [];
  let from: string | null = null;
  for (let page = 1; ; page++) {
    const at: string = from === null ? path : `${path}&from=${encodeURIComponent(from)}`;
    const outcome: Outcome<DeliveryList> = await api<DeliveryList>(at);
    if (outcome.kind !== 'ok') return outcome;
    items.push(...outcome.value.items);
    from = outcome.value.next;
    if (from === null || page === MOST_PAGES) return { ...outcome, value: { ...outcome.value, items } };
  }
}
