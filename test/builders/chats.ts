import { channelTokensSignedWith } from '../../local/identity/botTokens.ts';
import { activityFrom } from '../../local/connector/channel.ts';
import { signingKeyIn } from '../../local/identity/signingKey.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { Product } from './product.ts';

/** A message as the connector of this machine keeps it. */
export interface ChatMessage {
  readonly id: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly content: Record<string, unknown> }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
}

/** A request to what stands in for Microsoft on this machine. */
export async function local(product: Product, path: string, body?: unknown) {
  const reply = await fetch(`${product.address}/local/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

/** What somebody sees in their chat with the bot. */
export const chatOf = async (product: Product, person: string): Promise<ChatMessage[]> =>
  (await local(product, `chats/${person}`)).body.messages as ChatMessage[];

/** Long enough for a busy machine. */
const PATIENCE_MS = 240_000;
const MOST_TOLD = 2_000;

/**
 * Looks until it is so.
 * @throws what was seen last, when patience has ended: a test that went on would fail later, elsewhere or not at all
 */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > end)
      throw new Error(`did not come to be so: ${JSON.stringify(seen).slice(0, MOST_TOLD)}`);
    await wait(250);
  }
}

/** Posts an activity of a person to the bot, signed by the channel unless the test says otherwise. */
export async function postActivity(
  product: Product,
  person: string,
  activity: Record<string, unknown>,
  {
    token,
    claims = {},
  }: { token?: string | null; claims?: { audience?: string; issuer?: string; serviceurl?: string } } = {},
): Promise<Response> {
  const serviceUrl = `${product.address}/local/connector`;
  const sign = channelTokensSignedWith(await signingKeyIn(product.data), serviceUrl);
  const shown = token === undefined ? await sign(claims) : token;
  return fetch(`${product.address}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(shown !== null && { Authorization: `Bearer ${shown}` }),
    },
    body: JSON.stringify({ ...activityFrom(person, serviceUrl), ...activity }),
  });
}
