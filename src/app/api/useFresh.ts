import { useCallback, useEffect, useRef, useState } from 'react';
import { isWriting } from '../writing.ts';
import type { Failure, Outcome } from './outcome.ts';
import { useNewest } from './useNewest.ts';
import { useReturn } from './useReturn.ts';

/** While something is being made, it is looked for this often. */
const SOON_MS = 5_000;
/** What other people may change at any time is looked at this often. */
const WATCH_MS = 30_000;

/** Why what is on the page may be older than what there is, and how to look again. */
export interface Stale {
  readonly failure: Failure;
  readonly again: () => void;
}

interface Manner<T> {
  /** Somebody is writing: nothing may change under their hands. */
  readonly held?: boolean;
  /** Other people may change it at any time: it is looked at now and then as long as the page is in sight. */
  readonly watched?: boolean | ((value: T) => boolean);
}

interface Fresh<T> {
  readonly value: T;
  /** null while it is as new as it can be. */
  readonly stale: Stale | null;
  /** Takes the place of what was loaded. */
  readonly put: (value: T) => void;
  /** Looks whether there is something newer. */
  readonly look: () => void;
}

const unreachable = { kind: 'unreachable' } as const;

/**
 * What was loaded, looked at again quietly when somebody comes back to the page or the connection returns, and not while they
 * write. What is on the page stays there until something newer has arrived.
 * @param awaits whether something newer is being made that is worth looking for again and again
 */
export function useFresh<T>(
  first: T,
  load: () => Promise<Outcome<T>>,
  awaits: (value: T) => boolean,
  { held = false, watched = false }: Manner<T> = {},
): Fresh<T> {
  const [fresh, setFresh] = useState<{ value: T; failure: Failure | null }>({ value: first, failure: null });

  /** Grows with what is put, and when somebody begins to write: an answer that was asked for before comes too late. */
  const puts = useRef(0);

  const newest = useNewest();
  const ask = useCallback(
    (unasked: boolean) => {
      const before = puts.current;
      newest(load(), (outcome) => {
        // A dialog that was opened meanwhile is about what stood there then.
        if (before !== puts.current || (unasked && isWriting())) return;
        if (outcome.kind === 'ok') setFresh({ value: outcome.value, failure: null });
        else setFresh(({ value }) => ({ value, failure: outcome }));
      });
    },
    [load, newest],
  );
  const look = useCallback(() => ask(false), [ask]);
  const glance = useCallback(() => ask(true), [ask]);

  useEffect(() => {
    // What is on its way was asked for before, and would change what they have in front of them.
    if (held) puts.current += 1;
  }, [held]);
  useReturn(
    useCallback(() => {
      if (!held && !isWriting()) glance();
    }, [glance, held]),
  );
  useEffect(() => {
    const lost = () => setFresh(({ value }) => ({ value, failure: unreachable }));
    window.addEventListener('offline', lost);
    return () => window.removeEventListener('offline', lost);
  }, []);

  const isWatched = typeof watched === 'function' ? watched(fresh.value) : watched;
  const every = awaits(fresh.value) ? SOON_MS : isWatched && !held ? WATCH_MS : null;
  useEffect(() => {
    if (every === null) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') glance();
    }, every);
    return () => clearInterval(timer);
  }, [every, glance]);

  const put = useCallback((value: T) => {
    puts.current += 1;
    setFresh({ value, failure: null });
  }, []);
  const { value, failure } = fresh;
  return { value, stale: failure && { failure, again: look }, put, look };
}
