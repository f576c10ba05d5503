import * as z from 'zod';
import { people, personId } from '../identity/people.ts';
import type { JsonRoute } from '../server/jsonRoutes.ts';
import { invalidRequest, Refusal } from '../server/problem.ts';
import { newActivityId, type BotReply, type TellBot } from './channel.ts';
import type { ChatActivity, Chats } from './chats.ts';

/** As the stand-in page at first: the tab and the chat of one person write dates alike. */
const FIRST_LOCALE = 'en';

/** What Teams says of the person's language with whatever they do. */
const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .default(FIRST_LOCALE);
const textBody = z.strictObject({ text: z.string().min(1).max(60_000), locale });
const invokeBody = z.strictObject({
  messageId: z.string().max(100),
  verb: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()).default({}),
  locale,
});
const installBody = z.strictObject({ locale });
const noBody = z.strictObject({});
const cardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.looseObject({ type: z.literal('AdaptiveCard') }),
});

function personNamed(text: string | undefined): string {
  const read = personId.safeParse(text);
  if (!read.success) throw invalidRequest(read.error);
  return read.data;
}

/** The bot answered the channel with a failure. */
function required(reply: BotReply): BotReply {
  if (reply.status < 400 || reply.status === 501) return reply;
  const detail = `It answered ${reply.status}. See what npm start prints.`;
  throw new Refusal(502, 'bot-failed', 'The bot could not handle it.', detail);
}

/** What stands in for people in Teams: their chats with the bot, by script or from the stand-in page. */
export function chatRoutes(chats: Chats, tellBot: TellBot): JsonRoute[] {
  function installedChat(person: string) {
    const chat = chats.chatOf(person);
    if (chat.installed !== true)
      throw new Refusal(
        409,
        'not-installed',
        'They do not have the app.',
        `POST /local/chats/${person}/install gives it to them.`,
      );
    return chat;
  }

  return [
    {
      method: 'GET',
      path: 'local/chats/{person}',
      handle: ({ parameters }) => {
        const chat = chats.chatOf(personNamed(parameters['person']));
        return { installed: chat.installed === true, messages: [...chat.messages.values()] };
      },
    },
    {
      method: 'POST',
      path: 'local/chats/{person}/messages',
      handle: async ({ parameters, body }) => {
        const { text, ...said } = await body(textBody);
        const person = personNamed(parameters['person']);
        installedChat(person);
        const id = newActivityId();
        const timestamp = new Date().toISOString();
        const message = { id, timestamp, type: 'message', text, textFormat: 'plain', ...said };
        chats.put(person, { ...message, from: { id: `29:${person}` } });
        required(await tellBot(person, message));
        return { id };
      },
    },
    {
      method: 'POST',
      path: 'local/chats/{person}/invoke',
      handle: async ({ parameters, body }) => {
        const { messageId, verb, data, ...said } = await body(invokeBody);
        const person = personNamed(parameters['person']);
        const pressed = installedChat(person).messages.get(messageId);
        if (!pressed)
          throw new Refusal(404, 'message-not-found', 'There is no such message.', 'See GET of the chat.');
        const { status, body: answer } = required(
          await tellBot(person, {
            type: 'invoke',
            name: 'adaptiveCard/action',
            replyToId: messageId,
            ...said,
            value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          }),
        );
        const card = cardAnswer.safeParse(answer);
        if (card.success) chats.put(person, withCard(pressed, card.data.value));
        return { status, answer };
      },
    },
    {
      method: 'POST',
      path: 'local/chats/{person}/install',
      handle: async ({ parameters, body }) => {
        const said = await body(installBody);
        const person = personNamed(parameters['person']);
        await install(chats, tellBot, person, said.locale);
        return { installed: true };
      },
    },
    {
      method: 'POST',
      path: 'local/chats/{person}/uninstall',
      handle: async ({ parameters, body }) => {
        await body(noBody);
        const person = personNamed(parameters['person']);
        installedChat(person);
        required(await tellBot(person, { type: 'installationUpdate', action: 'remove' }));
        chats.setInstalled(person, false);
        return { installed: false };
      },
    },
  ];
}

/** The message as Teams shows it after a press that was answered with a card. */
const withCard = (message: ChatActivity, content: unknown): ChatActivity => ({
  ...message,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

async function install(
  chats: Chats,
  tellBot: TellBot,
  person: string,
  language = FIRST_LOCALE,
): Promise<void> {
  const before = chats.chatOf(person).installed;
  chats.setInstalled(person, true);
  try {
    required(await tellBot(person, { type: 'installationUpdate', action: 'add', locale: language }));
  } catch (error) {
    if (before !== true) chats.setInstalled(person, false);
    throw error;
  }
}

/** Gives the app to owners and liaisons who never had it, and tells the bot where everybody is found from now on. */
export async function beginChats(chats: Chats, tellBot: TellBot, moved: boolean): Promise<void> {
  const first = people.filter(
    ({ id, role }) => role !== 'participant' && chats.chatOf(id).installed === undefined,
  );
  for (const { id } of first) await install(chats, tellBot, id);
  if (!moved) return;
  const others = chats
    .people()
    .filter((id) => chats.chatOf(id).installed === true && !first.some((person) => person.id === id));
  for (const id of others) required(await tellBot(id, { type: 'installationUpdate', action: 'add-upgrade' }));
}
