import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { IdentityEndpoint } from './config/identityEndpoint.ts';

/** A token for one resource, in the form in which Azure's SDKs take it. */
export interface OwnToken {
  readonly token: string;
  /** ms since 1970. */
  readonly expiresOnTimestamp: number;
}

/**
 * A token of the app itself.
 * @param resource such as https://storage.azure.com
 * @param clientId which of the app's identities
 * @throws Error without anything secret in it, where there is none to be had
 */
export type OwnTokens = (resource: string, clientId: string) => Promise<OwnToken>;

interface Clock {
  /** ms since 1970. */
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

const VERSION = '2019-08-01';
const PATIENCE_MS = 5_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 200;
/** A token is renewed so long before it expires: whoever gets it may need a while to use it. */
const EARLY_MS = 5 * 60_000;

const reply = z.object({
  access_token: z.string().min(1),
  /** Seconds since 1970; Azure sends text. */
  expires_on: z.coerce.number().positive(),
});

/**
 * Gets the app's own tokens from Azure and keeps each until shortly before it expires. Requests for the same one at the
 * same time are one. Written by hand: Microsoft's package for it takes longer to load than everything else that a server
 * needs to answer (docs/decisions/0020-provisioning.md).
 */
export function ownTokensFrom(
  endpoint: IdentityEndpoint,
  { now = Date.now, pause = wait }: Clock = {},
): OwnTokens {
  const kept = new Map<string, OwnToken>();
  const asking = new Map<string, Promise<OwnToken>>();

  async function fetchToken(resource: string, clientId: string): Promise<OwnToken> {
    const query = new URLSearchParams({ 'api-version': VERSION, resource, client_id: clientId });
    for (let tried = 1; ; tried++) {
      const answer = await ask(`${endpoint.address}?${query.toString()}`, endpoint.header);
      if (answer?.ok) return tokenIn(await answer.json().catch(() => undefined), resource);
      await answer?.body?.cancel().catch(() => undefined);
      const why = answer ? `answers ${answer.status}` : 'does not answer';
      const passes = answer === undefined || answer.status === 429 || answer.status >= 500;
      if (!passes || tried === TRIES)
        throw new Error(`no token for ${resource}: the identity endpoint ${why}`);
      await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
    }
  }

  return (resource, clientId) => {
    const key = `${clientId} ${resource}`;
    const known = kept.get(key);
    const lasts = (ms: number) => known !== undefined && known.expiresOnTimestamp - ms > now();
    if (known && lasts(EARLY_MS)) return Promise.resolve(known);
    let asked = asking.get(key);
    if (!asked) {
      asked = fetchToken(resource, clientId)
        .then((token) => {
          kept.set(key, token);
          return token;
        })
        .catch((error: unknown) => {
          if (known && lasts(0)) return known;
          throw error;
        })
        .finally(() => asking.delete(key));
      asking.set(key, asked);
    }
    return asked;
  };
}

async function ask(address: string, header: string): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      headers: { 'x-identity-header': header },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

function tokenIn(body: unknown, resource: string): OwnToken {
  const read = reply.safeParse(body);
  if (!read.success)
    throw new Error(`no token for ${resource}: the identity endpoint answers something else`);
  return { token: read.data.access_token, expiresOnTimestamp: read.data.expires_on * 1000 };
}
