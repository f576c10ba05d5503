import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';

/** Where a token of Microsoft Graph comes from: of the app itself, never of a person. */
export type GraphToken = () => Promise<string>;

export interface GraphSettings {
  /** Without a slash at its end. */
  readonly address: string;
  readonly token: GraphToken;
  /** Waits so many ms. */
  readonly pause?: (ms: number) => Promise<unknown>;
  readonly chance?: () => number;
}

/** Why Graph has not told what it was asked for. */
export type GraphTrouble = 'no-permission' | 'not-signed-in' | 'not-there' | 'busy' | 'no-answer';

const PATIENCE_MS = 20_000;
const TRIES = 5;
/** Whoever is made to wait longer had better try again by hand: a request of the owner stands behind this. */
const LONGEST_WAIT_MS = 30_000;

/** What stands at an address of Graph. What passes by itself is tried again, as soon as Graph says. */
export async function askGraph<S extends z.ZodType>(
  { token, pause = wait, chance = Math.random }: GraphSettings,
  address: string,
  shape: S,
): Promise<{ readonly value: z.output<S> } | GraphTrouble> {
  for (let tried = 1; ; tried++) {
    const reply = await ask(address, await token());
    if (reply?.ok) {
      const read = shape.safeParse(await reply.json().catch(() => undefined));
      return read.success ? { value: read.data } : 'no-answer';
    }
    await reply?.body?.cancel();
    const trouble = troubleOf(reply?.status);
    if (trouble !== 'busy' && trouble !== 'no-answer') return trouble;
    const ms = msToWait(reply?.headers.get('retry-after') ?? null, tried, chance());
    if (tried === TRIES || ms > LONGEST_WAIT_MS) return trouble;
    await pause(ms);
  }
}

/** The answer; undefined where there is none. */
async function ask(address: string, token: string): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

function troubleOf(status: number | undefined): GraphTrouble {
  switch (status) {
    case 401:
      return 'not-signed-in';
    case 403:
      return 'no-permission';
    case 404:
      return 'not-there';
    case 429:
      return 'busy';
    default:
      return 'no-answer';
  }
}

/** As long as Graph says, in seconds or until a time, else longer with every try. */
function msToWait(retryAfter: string | null, tried: number, chance: number): number {
  const seconds = retryAfter === null ? NaN : Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, 1000 * seconds);
  const until = retryAfter === null ? NaN : Date.parse(retryAfter);
  if (Number.isFinite(until)) return Math.max(0, until - Date.now());
  return 500 * 2 ** tried * (0.5 + chance);
}
