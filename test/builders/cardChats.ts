import { chatOf, local, until, type ChatMessage } from './chats.ts';
import type { Product } from './product.ts';

/** The messages that are cards. */
export const cardsOf = async (product: Product, person: string): Promise<ChatMessage[]> =>
  (await chatOf(product, person)).filter(({ attachments }) => attachments && attachments.length > 0);

/** The cards once they are as wanted. */
export const cardsWhen = (
  product: Product,
  person: string,
  wanted: (cards: ChatMessage[]) => boolean,
): Promise<ChatMessage[]> => until(() => cardsOf(product, person), wanted);

/** Every button of a card that asks for something, with the data that it carries, also behind others. */
export function buttonsOf(message: ChatMessage): { verb: string; data: Record<string, unknown> }[] {
  const found: { verb: string; data: Record<string, unknown> }[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const one = value as Record<string, unknown>;
    if (one.type === 'Action.Execute')
      found.push({ verb: String(one.verb), data: one.data as Record<string, unknown> });
    Object.values(one).forEach(look);
  };
  look(message.attachments);
  return found;
}

/** Presses a button; what the bot answers. */
export async function press(
  product: Product,
  person: string,
  messageId: string,
  verb: string,
  data: Record<string, unknown>,
): Promise<{ statusCode: number; type: string; value: unknown }> {
  const { status, body } = await local(product, `chats/${person}/invoke`, { messageId, verb, data });
  if (status !== 200) throw new Error(`the button was refused with ${status}`);
  return body.answer as { statusCode: number; type: string; value: unknown };
}

/** Writes to the bot; the last message that it answers. A card that comes at the same moment is no answer. */
export async function say(product: Product, person: string, text: string): Promise<string> {
  const before = new Set((await chatOf(product, person)).map(({ id }) => id));
  await local(product, `chats/${person}/messages`, { text });
  const since = (await chatOf(product, person)).filter(({ id }) => !before.has(id));
  return (
    since.findLast(({ text: told, attachments = [] }) => told !== undefined && attachments.length === 0)
      ?.text ?? ''
  );
}

/** Made-up people answer through the API, as the button on the stand-in page lets them. */
export async function crowd(
  product: Product,
  round: string,
  side: string,
  mean: number,
  { count = 40, region, seed = 1 }: { count?: number; region?: string; seed?: number } = {},
): Promise<void> {
  const asked = { round, side, region, count, mean, spread: 0.7, seed };
  const { body } = await local(product, 'crowd', asked);
  if (body.answered !== count) throw new Error(`not everybody could answer: ${JSON.stringify(body)}`);
}
