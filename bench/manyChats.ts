/** Chats of many people for `deliveries.ts`: who has the app, how the connector answers, and what arrived. */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conversationStore } from '../api/store/conversations.ts';
import { tableNamed } from '../api/store/storage.ts';
import { conversationOf } from '../local/connector/channel.ts';
import { local } from '../test/builders/chats.ts';
import { to } from '../test/builders/deliveries.ts';
import type { Product } from '../test/builders/product.ts';

const AT_ONCE = 12;

/** Does something for everybody, some at a time. */
export async function forEach(
  people: readonly string[],
  work: (person: string, index: number) => Promise<void>,
): Promise<void> {
  const all = people.entries();
  const worker = async () => {
    for (const [index, person] of all) await work(person, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Gives everybody the app, without the greeting that each would get and that would count. */
export async function installForAll(
  { address, data }: Product,
  connection: string,
  people: readonly string[],
) {
  const conversations = conversationStore(tableNamed(connection, 'conversations'));
  await forEach(people, async (person) => {
    await appendFile(join(data, 'chats', `${person}.jsonl`), '{"installed":true}\n');
    await conversations.keepConversation(to(person), {
      serviceUrl: `${address}/local/connector`,
      conversationId: conversationOf(person),
      userId: `29:${person}`,
      botId: '28:bench',
      locale: null,
      timeZone: null,
    });
  });
}

/** Lets the connector refuse messages as Teams may: 5 % with 429 and 1 % with 502. */
export const letItRefuse = (product: Product, seed: number) =>
  local(product, 'connector/faults', {
    seed,
    faults: [
      { status: 429, rate: 0.05, retryAfter: 2 },
      { status: 502, rate: 0.01 },
    ],
  });

/** How often the connector has answered with each status since it was told what to refuse. */
export async function answersOf(product: Product): Promise<Record<string, number>> {
  const { body } = await local(product, 'connector/faults');
  return body.answers as Record<string, number>;
}

/** When messages arrived in somebody's chat, in ms. */
export async function arrivalsIn({ data }: Product, person: string): Promise<number[]> {
  const lines = (await readFile(join(data, 'chats', `${person}.jsonl`), 'utf8')).split('\n');
  return lines
    .filter((line) => line.includes('"put"'))
    .map((line) => Date.parse((JSON.parse(line) as { put: { timestamp: string } }).put.timestamp));
}
