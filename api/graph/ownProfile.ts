import * as z from 'zod';
import type { ReadProfile } from '../../contract/places.ts';
import { exchangeFor, type OnBehalfOfSettings } from './onBehalfOf.ts';

export interface ProfileSettings extends OnBehalfOfSettings {
  /** Of Graph, without a slash at its end. */
  readonly address: string;
  /** Hears what keeps everybody's from being read; never whose, never what was read. */
  readonly complain: (what: string) => void;
  /** How long Entra and Graph have together, in ms. */
  readonly patience?: number;
}

/** Somebody waits for it beside their first page: later it would change what they have begun to fill in. */
const PATIENCE_MS = 4_000;
const HOUR_MS = 3_600_000;

const profile = z.object({
  department: z.string().max(1_000).nullish(),
  officeLocation: z.string().max(1_000).nullish(),
});

/**
 * Reads department and office of whoever has called us, in their own name: Graph gives them no more than they may see
 * themselves. Tried once. Nothing of it is kept, tokens neither.
 */
export function ownProfileIn(settings: ProfileSettings): ReadProfile {
  const { address, complain, patience = PATIENCE_MS } = settings;
  const scope = `${new URL(address).origin}/User.Read`;
  const said = new Map<string, number>();
  /** Every visit would say it: once an hour is enough. */
  const complainOnce = (why: string): void => {
    if (Date.now() - (said.get(why) ?? 0) < HOUR_MS) return;
    said.set(why, Date.now());
    complain(`department and office cannot be read: ${why}`);
  };

  return async (token) => {
    const until = AbortSignal.timeout(patience);
    try {
      const exchanged = await withinTime(exchangeFor(settings, token, scope, until), until);
      if (exchanged.kind === 'trouble') complainOnce(exchanged.why);
      if (exchanged.kind === 'claims-needed') return exchanged;
      if (exchanged.kind !== 'token') return { kind: 'nothing' };
      const reply = await fetch(`${address}/me?$select=department,officeLocation`, {
        headers: { Authorization: `Bearer ${exchanged.token}`, Accept: 'application/json' },
        redirect: 'error',
        signal: until,
      });
      const read = profile.safeParse(await reply.json().catch(() => undefined));
      if (!reply.ok || !read.success) {
        complainOnce(`Graph answers ${reply.status}`);
        return { kind: 'nothing' };
      }
      const { department = null, officeLocation: office = null } = read.data;
      return { kind: 'profile', profile: { department, office } };
    } catch {
      complainOnce(until.aborted ? 'Entra and Graph take too long' : 'Entra or Graph does not answer');
      return { kind: 'nothing' };
    }
  };
}

/** What is not waited for any longer may still fail: nobody listens by then. */
function withinTime<T>(asked: Promise<T>, until: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    until.addEventListener('abort', () => reject(new Error('takes too long')), { once: true });
    asked.then(resolve, reject);
  });
}
