import type { Draft } from '../../../../contract/responses.ts';

/** What is not on the server yet: what it had last, and what the form says. */
export interface Kept {
  readonly base: Draft;
  readonly mine: Draft;
}

/** Where one person's unsaved answers of one round survive a reload of this window. */
export interface Keeper {
  readonly read: () => Kept | null;
  readonly keep: (base: Draft, mine: Draft) => void;
  readonly forget: () => void;
}

interface Stored extends Kept {
  readonly salt: string;
  readonly mark: string;
}

/**
 * Opens the place for one round. It is the window's own session storage: gone with the window, never seen by another
 * one, and emptied as soon as everything is saved. No name and no account id is in it. On a shared computer, somebody
 * else may sign in within the same window: a salted mark tells that these are not their answers, and they are dropped.
 */
export async function openKeeper(storage: Storage | null, round: string, person: string): Promise<Keeper> {
  const key = `concord.unsaved.${round}`;
  const stored = readStored(storage, key);
  const salt = stored?.salt ?? crypto.randomUUID();
  const mark = await markOf(`${salt} ${round} ${person}`);
  let kept: Kept | null = stored?.mark === mark ? { base: stored.base, mine: stored.mine } : null;
  const forget = () => {
    kept = null;
    storage?.removeItem(key);
  };
  if (kept === null) forget();

  return {
    read: () => kept,
    keep(base, mine) {
      kept = { base, mine };
      try {
        storage?.setItem(key, JSON.stringify({ salt, mark, base, mine } satisfies Stored));
      } catch {
        // Full or switched off: the answers are still in memory and are tried again from there.
      }
    },
    forget,
  };
}

/** The window's session storage; null where the browser refuses it to a page inside another one. */
export function windowStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function readStored(storage: Storage | null, key: string): Stored | null {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') as Stored | null;
  } catch {
    return null;
  }
}

async function markOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
