import { deliver } from '../../api/flows/messages/deliver.ts';
import { sweepRounds } from '../../api/flows/results/lookAtRound.ts';
import type { Person } from '../../api/flows/people/person.ts';
import { submitResponse } from '../../api/flows/answering/submitResponse.ts';
import { conversationStore } from '../../api/store/conversations.ts';
import { tableNamed } from '../../api/store/storage.ts';
import type { Wiring } from '../../api/wiring.ts';
import { wallTimeAt } from '../../api/flows/wallTime.ts';
import { TENANT as tenant } from './stores.ts';
import { wiredTo } from './wired.ts';

/** Somebody of a made-up company. */
export interface Somebody {
  /** Number of the person: the last digits of their object id. */
  readonly number: number;
  readonly name: string;
  readonly timeZone?: string;
  /** Whether they have the app from the start; else when they get it is up to the test. */
  readonly installed?: boolean;
}

export const idOf = (number: number): string =>
  `${number.toString(16).padStart(2, '0')}000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const personOf = ({ number, name }: Somebody, owner = false): Person => ({
  tenant,
  id: idOf(number),
  name,
  owner,
});

/** A message as it arrived in somebody's chat. */
export interface Arrived {
  readonly to: string;
  readonly kind: string;
  readonly text: string;
  /** By the clock where the person is. */
  readonly at: string;
  readonly changed: boolean;
  /** The card itself, as JSON. */
  readonly card: string;
}

/**
 * The product as it is wired, on real storage, with a clock of its own and several servers. What its bot sends is kept
 * instead of sent; timers run when the test says so.
 */
export function lifeOn(connection: string, people: readonly Somebody[], servers = 2) {
  const clock = { now: new Date('2026-01-01T00:00:00Z') };
  const arrived: Arrived[] = [];
  const refused = new Set<string>();
  const gone = new Set<string>();
  const zoneOf = (id: string) => people.find(({ number }) => idOf(number) === id)?.timeZone ?? 'UTC';

  const server = (): Wiring => {
    const wiring = wiredTo(connection, () => clock.now);
    return {
      ...wiring,
      tenantSlot: () => Promise.resolve(() => undefined),
      msUntilTurn: () => 0,
    };
  };
  const conversations = conversationStore(tableNamed(connection, 'conversations'));
  const all = Array.from({ length: servers }, server);
  const [first] = all as [Wiring];

  /** Sends what is due, as the queue and its sweep would have it sent. */
  async function deliverAll(): Promise<void> {
    const open = await first.openDeliveries(new Date(clock.now.getTime() + 1).toISOString());
    for (const { place } of open) {
      const { to, kind } = (await first.readDelivery(place))?.value ?? { to: { id: '' }, kind: '' };
      await deliver(
        {
          ...first,
          sendMessage: (_conversation, card, replaces) => {
            if (refused.has(to.id))
              return Promise.resolve({
                kind: 'refused',
                status: 403,
                code: 'ConversationBlockedByUser',
                retryAfterMs: 0,
              });
            if (gone.has(to.id))
              return Promise.resolve({
                kind: 'refused',
                status: 404,
                code: 'ConversationNotFound',
                retryAfterMs: 0,
              });
            const at = wallTimeAt(clock.now, zoneOf(to.id)).slice(0, 16);
            arrived.push({
              to: to.id,
              kind,
              text: card.text,
              at,
              changed: replaces !== null,
              card: JSON.stringify(card.content),
            });
            return Promise.resolve({ kind: 'sent', activityId: `m${arrived.length}` });
          },
        },
        place,
      );
    }
  }

  return {
    ...first,
    servers: all,
    clock,
    arrived,
    /** Whose chats refuse messages. */
    refused,
    /** Whose chats Teams does not know any more, and nobody has said so. */
    gone,
    people,

    install: async (somebody: Somebody): Promise<void> => {
      await conversations.keepConversation(
        { tenant, id: idOf(somebody.number) },
        {
          serviceUrl: 'https://channel.test/',
          conversationId: `c-${somebody.number}`,
          userId: `u-${somebody.number}`,
          botId: 'bot',
          locale: 'en',
          timeZone: somebody.timeZone ?? null,
        },
      );
    },

    /** Every timer, and what they ask for is sent; what the calendar asks of rounds runs on every server at once. */
    tick: async (): Promise<void> => {
      const [failure] = await sweepRounds(first);
      if (failure) throw failure.error;
      await Promise.all([...all.map((one) => one.runRounds()), first.remind()]);
      await deliverAll();
    },

    /** Somebody answers every statement the same. */
    answer: async (somebody: Somebody, round: string, given: number): Promise<void> => {
      const outcome = await submitResponse(first, personOf(somebody), round, {
        answers: Array.from({ length: 20 }, () => given),
      });
      if ('kind' in outcome && outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
    },

    /** What these people were sent, in their own time: "11-30 09:00 invitation". */
    table: (whom: readonly Somebody[], kinds: ReadonlySet<string>): string =>
      whom
        .map(({ number, name }) => {
          const own = arrived.filter(
            ({ to, kind, changed }) => to === idOf(number) && kinds.has(kind) && !changed,
          );
          return `${name}: ${own.map(({ at, kind }) => `${at.slice(5).replace('T', ' ')} ${kind}`).join(', ') || '-'}`;
        })
        .join('\n'),
  };
}
export type Life = ReturnType<typeof lifeOn>;
