import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './outcome.ts';

/** While something is being made, it is looked for this often. */
const SOON_MS = 5_000;
/** What other people may change at any time is looked at this often. */
const WATCH_MS = 30_000;

interface State<T> {
  readonly value: T;
  /** There is no connection, so newer figures cannot be told. */
  readonly offline: boolean;
}

interface Manner {
  /** Somebody is writing: nothing may change under their hands. */
  readonly held?: boolean;
  /** Other people may change it at any time: it is looked at now and then as long as the page is in sight. */
  readonly watched?: boolean;
}

interface Fresh<T> extends State<T> {
  /** Takes the place of what was loaded. */
  readonly put: (value: T) => void;
}

/**
 * What was loaded, looked at again quietly when somebody comes back to the page or the connection returns. What is on the
 * page stays there until something newer has arrived.
 * @param awaits whether something newer is being made that is worth looking for again and again
 */
export function useFresh<T>(
  first: T,
  load: () => Promise<Outcome<T>>,
  awaits: (value: T) => boolean,
  { held = false, watched = false }: Manner = {},
): Fresh<T> {
  const [fresh, setFresh] = useState<State<T>>({ value: first, offline: false });

  /** Grows with what is put, and when somebody begins to write: an answer that was asked for before comes too late. */
  const puts = useRef(0);

  const look = useCallback(async () => {
    const before = puts.current;
    const outcome = await load();
    if (before !== puts.current) return;
    if (outcome.kind === 'ok') setFresh({ value: outcome.value, offline: false });
    if (outcome.kind === 'unreachable') setFresh(({ value }) => ({ value, offline: true }));
  }, [load]);

  useEffect(() => {
    if (held) {
      // What is on its way was asked for before, and would change what they have in front of them.
      puts.current += 1;
      return;
    }
    const returned = () => {
      if (document.visibilityState === 'visible') void look();
    };
    const lost = () => setFresh(({ value }) => ({ value, offline: true }));
    const found = () => void look();
    document.addEventListener('visibilitychange', returned);
    window.addEventListener('focus', returned);
    window.addEventListener('online', found);
    window.addEventListener('offline', lost);
    return () => {
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('focus', returned);
      window.removeEventListener('online', found);
      window.removeEventListener('offline', lost);
    };
  }, [look, held]);

  const every = awaits(fresh.value) ? SOON_MS : watched && !held ? WATCH_MS : null;
  useEffect(() => {
    if (every === null) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, every);
    return () => clearInterval(timer);
  }, [every, look]);

  const put = useCallback((value: T) => {
    puts.current += 1;
    setFresh({ value, offline: false });
  }, []);
  return { ...fresh, put };
}
