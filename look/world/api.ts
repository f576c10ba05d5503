import { setTimeout as wait } from 'node:timers/promises';
import type { Product } from '../../test/builders/product.ts';

const OWNER = 'owner-1';
const PATIENCE_MS = 180_000;
const PAUSE_MS = 400;
export const DAY_MS = 86_400_000;

export type Made = Readonly<Record<string, unknown>>;

/** Acts of the made-up people, through the API; whatever is refused ends the walk with the reason. */
export function acting(product: Product) {
  const act = async (
    person: string,
    method: string,
    path: string,
    body?: unknown,
    headers = {},
  ): Promise<Made> => {
    const reply = await product.call(person, method, path, body, headers);
    if (reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  /** A change on the version that is there now. */
  const change = async (
    person: string,
    method: string,
    path: string,
    body: unknown,
    more = {},
  ): Promise<Made> => {
    const { headers } = await product.call(person, 'GET', path);
    return act(person, method, path, body, { 'If-Match': headers.get('etag') ?? '', ...more });
  };
  return {
    act,
    change,
    round: async (settings: Made): Promise<string> => {
      const closesAt = new Date(Date.now() + 21 * DAY_MS).toISOString();
      const made = await act(OWNER, 'POST', 'rounds', { regions: [], closesAt, state: 'open', ...settings });
      return made['id'] as string;
    },
    close: (round: string) => change(OWNER, 'PATCH', `rounds/${round}`, { state: 'closed' }),
    /** Made-up people of one side and region answer around a mean (1 to 5). */
    crowd: async (
      round: string,
      side: string,
      region: string | null,
      count: number,
      mean: number,
      seed = 1,
    ) => {
      const reply = await fetch(`${product.address}/local/crowd`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ round, side, region, count, mean, seed, spread: 0.7 }),
      });
      const { answered } = (await reply.json()) as { answered?: number };
      if (answered !== count) throw new Error(`a crowd of ${count} was not heard: ${String(answered)}`);
    },
    until: async (path: string, isSo: (body: Made) => boolean): Promise<void> => {
      const end = Date.now() + PATIENCE_MS;
      while (!isSo(await act(OWNER, 'GET', path))) {
        if (Date.now() > end) throw new Error(`${path} did not come to be as wanted`);
        await wait(PAUSE_MS);
      }
    },
  };
}
export type Acting = ReturnType<typeof acting>;
