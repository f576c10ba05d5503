/** A company of many people for `invitations.ts`: a roster, a chat with the bot for most, and who takes what is sent. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { TableTransaction } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { deliver } from '../api/flows/messages/deliver.ts';
import { readRoster } from '../api/flows/roster/readRoster.ts';
import { saveRoster } from '../api/flows/roster/saveRoster.ts';
import { tableNamed } from '../api/store/storage.ts';
import type { Wiring } from '../api/wiring.ts';
import { deliveryMessage } from '../contract/messages.ts';
import { roundRecord } from '../test/builders/rounds.ts';
import { TENANT } from '../test/builders/stores.ts';

/** Of ten people one does not have the app. */
const WITHOUT_APP = 10;
/** As many as `host.json` lets one instance work on at once. */
const IN_FLIGHT = 24;
const ROWS_AT_ONCE = 100;

const idOf = (index: number) => `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
export const hasApp = (index: number): boolean => index % WITHOUT_APP !== 0;

/** An open round with everybody on its roster, by object id. */
export async function openRoundFor(wiring: Wiring, people: number): Promise<string> {
  const set = await wiring.freezeQuestionSet('concord-20');
  const round = roundRecord({
    id: wiring.newRoundId(),
    state: 'draft',
    closesAt: '2026-12-04T16:00:00.000Z',
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
  });
  await wiring.addRound(round);
  const text = ['user,side', ...Array.from({ length: people }, (_, index) => `${idOf(index)},sales`)].join(
    '\n',
  );
  const saved = await saveRoster(wiring, round.id, {
    source: 'file',
    read: ({ regions }) => readRoster(regions, onePiece(text)),
    replaces: 'none',
    preview: false,
  });
  if (saved.kind !== 'roster-change') throw new Error(`the roster was refused: ${saved.kind}`);
  const found = await wiring.readRound(round.id);
  if (!found) throw new Error('the bench requires its round');
  const opensAt = wiring.now().toISOString();
  await wiring.replaceRound({ ...found, value: { ...found.value, state: 'open', opensAt } });
  return round.id;
}

async function* onePiece(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/** Gives most people the app, a hundred rows at a time: as the bot would, one by one. */
export async function installForMost(connection: string, people: number): Promise<void> {
  const table = await tableNamed(connection, 'conversations')();
  const all = Array.from({ length: people }, (_, index) => index).filter(hasApp);
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
    const transaction = new TableTransaction();
    for (const index of all.slice(from, from + ROWS_AT_ONCE)) {
      const conversation = {
        serviceUrl: 'https://channel.test/',
        conversationId: `c-${index}`,
        userId: `29:${index}`,
        botId: '28:bench',
        locale: 'en',
        timeZone: 'UTC',
      };
      const row = { partitionKey: TENANT, rowKey: idOf(index), conversation: JSON.stringify(conversation) };
      transaction.createEntity(row);
    }
    await table.submitTransaction(transaction.actions);
  }
}

/**
 * Sends what is announced on the queue, as the Functions host does, until it is told to end and nothing is left. Messages
 * are counted instead of sent: the limit of Teams is not to be waited for.
 */
export function sender(connection: string, wiring: Wiring) {
  const arrived = new Map<string, number>();
  let looksInVain = 0;
  const queue = new QueueClient(connection, 'deliveries');
  let ending = false;
  const deps = {
    ...wiring,
    tenantSlot: () => Promise.resolve(() => undefined),
    msUntilTurn: () => 0,
    sendMessage: ({ userId }: { readonly userId: string }) => {
      arrived.set(userId, (arrived.get(userId) ?? 0) + 1);
      return Promise.resolve({ kind: 'sent', activityId: `m-${userId}` } as const);
    },
  };
  const worker = async () => {
    for (;;) {
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 4 });
      if (receivedMessageItems.length === 0) {
        looksInVain += 1;
        if (ending) return;
        await wait(100);
      }
      for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
        const told: unknown = JSON.parse(Buffer.from(messageText, 'base64').toString());
        await deliver(deps, deliveryMessage.parse(told));
        await queue.deleteMessage(messageId, popReceipt);
      }
    }
  };
  const workers = queue
    .createIfNotExists()
    .then(() => Promise.all(Array.from({ length: IN_FLIGHT }, worker)));
  return {
    /** Messages by the chat they went into. */
    arrived,
    /** How often the queue was asked and had nothing: as long as it takes, and not as many messages as there are. */
    looksInVain: () => looksInVain,
    end: async (): Promise<void> => {
      ending = true;
      await workers;
    },
  };
}

/** What those to the queue of messages are counted as. */
export const QUEUED = 'deliveries (queue)';

/** Counts requests to storage by the table or queue that they are for. */
export function requestCounter() {
  const counts = new Map<string, number>();
  subscribe('http.client.request.start', (message) => {
    const { path } = (message as { request: ClientRequest }).request;
    const table = /^\/[^/]+\/(\$batch|[a-zA-Z]+)/.exec(path)?.[1] ?? 'other';
    const what = /^\/[^/]+\/deliveries\/messages/.test(path) ? QUEUED : table;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  });
  return {
    /** What was counted since the last time, by table or queue. */
    take: (): Map<string, number> => {
      const taken = new Map(counts);
      counts.clear();
      return taken;
    },
  };
}
