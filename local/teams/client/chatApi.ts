import { fetchJson, postJson } from './localApi.ts';

/** A message as the channel passes it on, as far as this page shows it. */
export type ChatMessage = {
  id: string;
  type: string;
  timestamp?: string;
  from?: { id?: string };
  text?: string;
  textFormat?: string;
  attachments?: { contentType: string; content?: unknown }[];
  suggestedActions?: { actions: { title: string; value?: unknown }[] };
};
export type ChatNow = { installed: boolean; messages: ChatMessage[] };

/** What the bot answers to a press: a card, which the chat then shows, or a text. */
type Pressed = { answer: { type?: string; value?: unknown } | null };

const pathOf = (person: string): string => `/local/chats/${person}`;

export const fetchChat = (person: string): Promise<ChatNow> => fetchJson<ChatNow>(pathOf(person));

export const writeToBot = (person: string, text: string, locale: string): Promise<unknown> =>
  postJson(`${pathOf(person)}/messages`, { text, locale });

export const installApp = (person: string, locale: string): Promise<unknown> =>
  postJson(`${pathOf(person)}/install`, { locale });

/** Presses a button of a card; answers with the text that Teams shows for it, "" where the card itself has changed. */
export async function pressButton(
  person: string,
  messageId: string,
  verb: string,
  data: object,
  locale: string,
): Promise<string> {
  const { answer } = await postJson<Pressed>(`${pathOf(person)}/invoke`, { messageId, verb, data, locale });
  return typeof answer?.value === 'string' ? answer.value : '';
}

/** Whether somebody wrote it themselves; all else is the bot's. */
export const isOwn = ({ from }: ChatMessage): boolean => from?.id?.startsWith('29:') === true;
