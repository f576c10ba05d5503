import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';

/** Where a token of Microsoft Graph comes from: of the app itself, never of a person. */
export type GraphToken = () => Promise<string>;

export interface GraphSettings {
  /** Without a slash at its end. */
  readonly address: string;
  readonly token: GraphToken;
  /** Waits so many ms, or until there is nothing to wait for any longer. */
  readonly pause?: (ms: number, until?: AbortSignal) => Promise<unknown>;
  readonly chance?: () => number;
}

/** Why Graph has not told what it was asked for. */
export type GraphTrouble = 'no-permission' | 'not-signed-in' | 'not-there' | 'busy' | 'no-answer';

const PATIENCE_MS = 20_000;
const TRIES = 5;
/** Whoever is made to wait longer had better try again by hand: a request of the owner stands behind this. */
const LONGEST_WAIT_MS = 30_000;

/**
 * What stands at an address of Graph. What passes by itself is tried again, as soon as Graph says. Where there is no token
 * the app is not signed in.
 * @param until when it ends, nothing is tried or waited for any longer
 */
export async function askGraph<S extends z.ZodType>(
  { token, pause = rest, chance = Math.random }: GraphSettings,
  address: string,
  shape: S,
  until?: AbortSignal,
): Promise<{ readonly value: z.output<S> } | GraphTrouble> {
  for (let tried = 1; ; tried++) {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const signal = until ? AbortSignal.any([patience, until]) : patience;
    const ours = await unlessEnded(token, signal);
    if (ours === undefined) return until?.aborted ? 'no-answer' : 'not-signed-in';
    const reply = await ask(address, ours, signal);
    if (reply?.ok) {
      const read = shape.safeParse(await reply.json().catch(() => undefined));
      return read.success ? { value: read.data } : 'no-answer';
    }
    // What has broken off cannot be cancelled.
    await reply?.body?.cancel().catch(() => undefined);
    const trouble = troubleOf(reply?.status);
    if (trouble !== 'busy' && trouble !== 'no-answer') return trouble;
    const ms = msToWait(reply?.headers.get('retry-after') ?? null, tried, chance());
    if (tried === TRIES || ms > LONGEST_WAIT_MS || until?.aborted) return trouble;
    await pause(ms, until);
    if (until?.aborted) return trouble;
  }
}

/** Waits, at most until somebody else ends it. */
const rest = (ms: number, until?: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal: until }).catch(() => undefined);

/** The token; undefined where it cannot be had, or not in time. */
async function unlessEnded(token: GraphToken, signal: AbortSignal): Promise<string | undefined> {
  if (signal.aborted) return undefined;
  try {
    return await Promise.race([token(), once(signal, 'abort').then(() => undefined)]);
  } catch {
    return undefined;
  }
}

/** The answer; undefined where there is none. */
async function ask(address: string, token: string, signal: AbortSignal): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      redirect: 'error',
      signal,
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
