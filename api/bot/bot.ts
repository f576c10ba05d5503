import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { ConversationRecord } from '../../contract/conversations.ts';
import type { Recipient } from '../../contract/deliveries.ts';
import { ConcordAdapter } from './adapter.ts';
import { commandIn } from './commands/commands.ts';
import { helpReply } from './commands/help.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { invokeAnswer } from './invokeAnswer.ts';
import { userPrincipalNameOf } from './memberName.ts';
import { replyActivity, type Reply } from './messages.ts';
import { ChannelRefusal } from './refusal.ts';
import { messageSender } from './sendMessage.ts';
import type { BotSettings } from './settings.ts';
import { conversationIn, speakerOf, speakingAs, type Command, type Speaker, type Verb } from './speaker.ts';
import { botTexts } from './texts/botTexts.ts';

export interface Deps {
  /** @param spoken whether they have said or pressed something: see the store */
  keepConversation(
    person: Recipient,
    record: ConversationRecord,
    spoken: boolean,
  ): Promise<{ readonly record: ConversationRecord; readonly isNew: boolean }>;
  forgetConversation(person: Recipient): Promise<void>;
  /** Somebody goes by this user principal name, by which a roster may name them, or the list of liaisons. */
  meet(person: Recipient, userPrincipalName: string): Promise<unknown>;
  /** Somebody has the app now who did not have it before. */
  welcome(person: Recipient): Promise<unknown>;
  /** An answer counts among what a conversation may be sent. */
  countMessage(conversationId: string): void;
  complain(what: string, error?: unknown): void;
  isLiaison(person: Recipient): Promise<boolean>;
  /** What can be said besides help, by the name under which the texts give the words for it. */
  readonly commands: Readonly<Record<string, Command>>;
  readonly verbs: Readonly<Record<string, Verb>>;
}

/** What answers the channel's request. */
export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A short wait for an answer is fine; whoever wrote to the bot is looking at it. */
const REPLY_TRIES = 3;
const LONGEST_REPLY_WAIT_MS = 3_000;

/** The bot: what comes in from the channel, and what goes out to people. */
export function createBot(settings: BotSettings, deps: Deps) {
  const adapter = new ConcordAdapter(settings);

  async function handle(context: TurnContext, activity: Incoming): Promise<void> {
    const heard = speakerOf(activity, settings.tenant);
    if (!heard) return; // the channel speaks for nobody
    if (activity.conversation.conversationType !== 'personal') {
      if (activity.type === 'message')
        await reply(deps, context, { text: botTexts(heard.locale).personalOnly });
      return;
    }
    if (activity.type === 'installationUpdate' && String(activity.action).startsWith('remove')) {
      await deps.forgetConversation(heard.person);
      return;
    }
    const spoken = activity.type === 'message' || activity.type === 'invoke';
    const { record, isNew } = await deps.keepConversation(heard.person, conversationIn(activity), spoken);
    const speaker = speakingAs(heard, record);
    if (isNew) {
      await meet(context, activity, speaker);
      await deps.welcome(speaker.person);
    }
    switch (activity.type) {
      case 'installationUpdate':
        if (activity.action === 'add') await reply(deps, context, await helpFor(speaker, 'welcome'));
        return;
      case 'message':
        await reply(
          deps,
          context,
          await answerTo(speaker, typeof activity.text === 'string' ? activity.text : ''),
        );
        return;
      case 'invoke':
        await context.sendActivity({
          type: 'invokeResponse',
          value: await invokeAnswer(deps, speaker, activity),
        });
    }
  }

  /** Who is on a roster or awaited by name can be written to from now on. Without it they are met in the tab. */
  async function meet(context: TurnContext, { from }: Incoming, { person }: Speaker): Promise<void> {
    try {
      const name = await userPrincipalNameOf(context, from.id);
      if (name !== undefined) await deps.meet(person, name);
    } catch (error) {
      deps.complain('the user principal name of somebody who has the app now could not be had', error);
    }
  }

  async function helpFor({ locale, person }: Speaker, intro: 'help' | 'unknown' | 'welcome'): Promise<Reply> {
    const liaison = await deps.isLiaison(person).catch((error: unknown) => {
      deps.complain('whether somebody who writes to the bot is a liaison could not be had', error);
      return false;
    });
    return helpReply(locale, intro, liaison);
  }

  async function answerTo(speaker: Speaker, text: string): Promise<Reply> {
    const name = commandIn(text, speaker.locale);
    if (name === 'help') return helpFor(speaker, 'help');
    const command = name === undefined ? undefined : deps.commands[name];
    if (!command) return helpFor(speaker, 'unknown');
    try {
      return await command(speaker, text);
    } catch (error) {
      deps.complain(`the command ${name ?? ''} failed`, error);
      return { text: botTexts(speaker.locale).fault };
    }
  }

  return {
    /** Takes what the channel has posted. */
    async receive(authorization: string, body: unknown): Promise<BotAnswer> {
      const incoming = readIncoming(body, settings);
      // Who has not signed learns nothing about what was wrong with the rest.
      const authenticated = await adapter.authenticate(authorization, serviceUrlIn(body));
      if (authenticated === 'not-authentic') return { status: 401 };
      if (incoming === 'malformed') return { status: 400 };
      if (incoming === 'foreign') {
        deps.complain(
          'an activity of another tenant, or with a service address that is not configured, was refused',
        );
        return { status: 403 };
      }
      const answer = await adapter.turn(authenticated, incoming as unknown as Activity, (context) =>
        handle(context, incoming),
      );
      return answer ? { status: answer.status, body: answer.body as unknown } : { status: 200 };
    },

    sendMessage: messageSender(
      settings,
      (serviceUrl) => adapter.connectorTo(serviceUrl),
      (what) => deps.complain(what),
    ),
  };
}
export type Bot = ReturnType<typeof createBot>;

const addressed = z.looseObject({ serviceUrl: z.string() });

/** The address that the token has to name as well; one that no token names where there is none. */
const serviceUrlIn = (body: unknown): string => addressed.safeParse(body).data?.serviceUrl || 'none';

/** Answers, and waits a little where the channel asks for it. */
async function reply(deps: Pick<Deps, 'countMessage'>, context: TurnContext, answer: Reply): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      deps.countMessage(context.activity.conversation.id);
      await context.sendActivity(replyActivity(answer));
      return;
    } catch (error) {
      const passing = error instanceof ChannelRefusal && [412, 429].includes(error.status);
      if (!passing || tried === REPLY_TRIES || error.retryAfterMs > LONGEST_REPLY_WAIT_MS) throw error;
      await wait(error.retryAfterMs);
    }
  }
}
