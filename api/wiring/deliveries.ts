import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { AskForDelivery, ChangeDelivery, DeliveriesOf, Recipient } from '../../contract/deliveries.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Bot } from '../bot/bot.ts';
import type { Command, Verb } from '../bot/speaker.ts';
import { tenantPace } from '../bot/tenantPace.ts';
import { conversationTurns } from '../bot/turns.ts';
import type { BotConfig } from '../config/bot.ts';
import { askForDelivery, changeDelivery } from '../flows/messages/askForDelivery.ts';
import type { Deps as DeliverDeps } from '../flows/messages/deliver.ts';
import { deliveriesOf } from '../flows/messages/deliveriesOf.ts';
import { catchUp, type CatchUpDeps } from '../flows/messages/sweepDeliveries.ts';
import type { Account } from '../store/account.ts';
import { conversationStore } from '../store/conversations.ts';
import { deliveryStore } from '../store/deliveries.ts';
import { queueNamed } from '../store/queue.ts';
import { tableNamed } from '../store/storage.ts';
import type { TableName } from '../store/tables.ts';
import { loadedOnce } from './loadedOnce.ts';

interface Surroundings {
  readonly account: Account;
  /** The bot's tokens, where it has no password. */
  readonly botToken:
    ((resource: string) => Promise<{ token: string; expiresOnTimestamp: number }>) | undefined;
  readonly now: () => Date;
  readonly complain: (what: string) => void;
  /** What a message that was held up may tell its person still. */
  readonly cardNow: DeliverDeps['cardNow'];
  readonly findRound: (id: string) => Promise<Pick<RoundRecord, 'timeZone'> | undefined>;
  /** Somebody has the app now, and Teams says by which user principal name they go. */
  readonly meet: (person: Recipient, userPrincipalName: string) => Promise<unknown>;
  /** What people say and press that leads to flows; asked for when the bot is loaded. */
  readonly dealing: () => Promise<{
    readonly commands: Readonly<Record<string, Command>>;
    readonly verbs: Readonly<Record<string, Verb>>;
    readonly stillWorth: () => CatchUpDeps['isStillWorth'];
    readonly isLiaison: (id: string) => Promise<boolean>;
  }>;
}

/** Everything between "somebody should know" and "it stands in their chat", and back. */
export function wireDeliveries(
  settings: BotConfig | undefined,
  { account, botToken, now, complain, cardNow, findRound, meet, dealing }: Surroundings,
) {
  const conversations = conversationStore(tableNamed(account, 'conversations' satisfies TableName), now);
  const stored = {
    now,
    ...deliveryStore(
      tableNamed(account, 'deliveries' satisfies TableName),
      queueNamed(account, 'deliveries'),
    ),
  };
  const turns = conversationTurns();
  /** The bot, loaded when it is first needed; undefined where it is off. */
  const bot = settings && loadedOnce(() => loadBot(settings));

  async function loadBot(config: BotConfig): Promise<Bot> {
    // The tab's path never comes here: botbuilder takes half a second to load.
    const [{ createBot }, { stillWorth, isLiaison, commands, verbs }] = await Promise.all([
      import('../bot/bot.ts'),
      dealing(),
    ]);
    return createBot(botToken ? { ...config, ownToken: botToken } : config, {
      ...conversations,
      meet,
      countMessage: (conversationId) => turns.countMessage(conversationId),
      welcome: ({ id }) => catchUp({ ...stored, isStillWorth: stillWorth() }, id),
      complain: (what, error) => complain(error === undefined ? what : `${what}: ${inShort(error)}`),
      isLiaison: ({ id }) => isLiaison(id),
      commands,
      verbs,
    });
  }

  const delivering: DeliverDeps = {
    ...stored,
    ...conversations,
    ...turns,
    chance: Math.random,
    newClaim: randomUUID,
    cardNow,
    tenantSlot: tenantPace(settings?.messagesASecond ?? 1),
    sendMessage: async (...message) =>
      bot ? (await bot()).sendMessage(...message) : { kind: 'no-answer' as const },
    pause: (ms: number) => wait(ms),
    timeZoneOfRound: async (id) => (await findRound(id))?.timeZone ?? 'UTC',
  };
  return {
    ...delivering,
    ...stored, // with the types of the stores, which say more
    ...conversations,
    bot,
    askForDelivery: ((asked) => askForDelivery(stored, asked)) satisfies AskForDelivery,
    changeDelivery: ((changed) => changeDelivery(stored, changed)) satisfies ChangeDelivery,
    deliveriesOf: ((about) => deliveriesOf(stored, about)) satisfies DeliveriesOf,
  };
}

/** Storage's errors carry addresses in which people's ids stand: of those the name alone. */
function inShort(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'statusCode' in error
    ? `${error.name} ${String(error.statusCode)}`
    : `${error.name}: ${error.message}`;
}
