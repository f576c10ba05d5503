import { randomUUID } from 'node:crypto';
import { askForDelivery, changeDelivery } from '../../api/flows/messages/askForDelivery.ts';
import { deliver, type Deps } from '../../api/flows/messages/deliver.ts';
import { deliveriesOf } from '../../api/flows/messages/deliveriesOf.ts';
import type { SendOutcome } from '../../api/flows/messages/deliveryOutcome.ts';
import { deliveryStore } from '../../api/store/deliveries.ts';
import { queueNamed } from '../../api/store/queue.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';
import type { AskedDelivery, DeliveryCard, UnreachableReason } from '../../contract/deliveries.ts';
import type { DeliveryMessage } from '../../contract/messages.ts';
import { personWith, tenant } from '../../local/identity/people.ts';

/** A person of this machine as deliveries name them. */
export const to = (person: string) => ({ tenant, id: personWith(person).oid });

/** A message to somebody, about something. */
export const asked = (person: string, changed: Partial<AskedDelivery> = {}): AskedDelivery => ({
  to: to(person),
  about: 'something',
  kind: 'step-help',
  card: { text: `To ${person}`, content: { type: 'AdaptiveCard' } },
  ...changed,
});

/** Asks the product on this storage for deliveries, as its own flows do. */
export function deliveriesOn(connection: string) {
  const stored = {
    now: () => new Date(),
    ...deliveryStore(tableNamed(connection, 'deliveries'), queueNamed(connection, 'deliveries')),
  };
  return {
    ask: (wanted: AskedDelivery) => askForDelivery(stored, wanted),
    change: (wanted: AskedDelivery) => changeDelivery(stored, wanted),
    of: (about: string) => deliveriesOf(stored, about),
  };
}

/** A chat without a network: what stands in it, and how the next messages are answered. */
export function madeUpChat() {
  const messages: { id: string; text: string; card: boolean; changed: number }[] = [];
  const answers: (SendOutcome | 'lost' | 'never')[] = [];
  return {
    messages,
    /** How the next messages are answered; after these, all are taken. 'lost': taken, and the answer is lost. */
    answers,
    send: (card: DeliveryCard, replaces: string | null): Promise<SendOutcome> => {
      const answer = answers.shift();
      if (answer === 'never') return new Promise(() => undefined);
      if (answer !== undefined && answer !== 'lost') return Promise.resolve(answer);
      const old = messages.find(({ id }) => id === replaces);
      const shown = { text: card.text, card: card.content !== undefined };
      if (old) Object.assign(old, shown, { changed: old.changed + 1 });
      else messages.push({ id: `m${messages.length}`, ...shown, changed: 0 });
      if (answer === 'lost') return Promise.resolve({ kind: 'no-answer' });
      return Promise.resolve({ kind: 'sent', activityId: old?.id ?? `m${messages.length - 1}` });
    },
  };
}

const asAsked: Deps['cardNow'] = ({ card }) => Promise.resolve(card);

/** A server with storage of its own making and a clock of its own; what it announces waits in `announced`. */
export function deliveryServer(
  connection: string,
  table: string,
  {
    wrap = (plain: Table) => plain,
    chat = madeUpChat(),
    clock = { ms: Date.UTC(2026, 10, 22, 12) },
    announced = [] as DeliveryMessage[],
    installed = true,
    roundZone = 'UTC',
    cardNow = asAsked,
  } = {},
) {
  const queue = {
    send: (message: unknown) => {
      announced.push(message as DeliveryMessage);
      return Promise.resolve();
    },
    length: () => Promise.resolve(announced.length),
  };
  const forgotten: string[] = [];
  const rested: string[] = [];
  const refusals = new Map<string, UnreachableReason | undefined>();
  const stored = {
    now: () => new Date(clock.ms),
    ...deliveryStore(wrap(tableNamed(connection, table)), queue),
  };
  const deps: Deps = {
    ...stored,
    chance: () => 0,
    newClaim: randomUUID,
    cardNow,
    conversationWith: ({ id }) =>
      Promise.resolve(
        installed
          ? {
              serviceUrl: 'https://example.test/',
              conversationId: id,
              userId: id,
              botId: 'bot',
              locale: null,
              timeZone: null,
              ...(refusals.get(id) && { refused: refusals.get(id) }),
            }
          : undefined,
      ),
    noteRefusal: ({ id }, _conversation, refused) => {
      refusals.set(id, refused);
      return Promise.resolve();
    },
    forgetConversation: ({ id }) => {
      forgotten.push(id);
      return Promise.resolve();
    },
    msUntilTurn: () => 0,
    restConversation: (id) => void rested.push(id),
    tenantSlot: () => Promise.resolve(() => undefined),
    sendMessage: (_conversation, card, replaces) => chat.send(card, replaces),
    pause: () => Promise.resolve(),
    timeZoneOfRound: () => Promise.resolve(roundZone),
  };
  return {
    ...deps,
    ...stored,
    chat,
    clock,
    announced,
    tenant,
    /** Whose conversations were forgotten. */
    forgotten,
    /** Whose conversations are left in peace for a while. */
    rested,
    /** What is kept with chats of how the newest message has ended. */
    refusals,
    ask: (wanted: AskedDelivery) => askForDelivery(stored, wanted),
    change: (wanted: AskedDelivery) => changeDelivery(stored, wanted),
    of: (about: string) => deliveriesOf(stored, about),
    /** Handles what has been announced, and what that announces, until nothing is left or due. */
    work: async () => {
      for (let place = announced.shift(); place; place = announced.shift()) await deliver(deps, place);
    },
  };
}
