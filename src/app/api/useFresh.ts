import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './outcome.ts';

/** While something is being made, it is looked for this often. */
const SOON_MS = 5_000;

interface State<T> {
  readonly value: T;
  /** There is no connection, so newer figures cannot be told. */
  readonly offline: boolean;
}

interface Fresh<T> extends State<T> {
  /** Takes the place of what was loaded. */
  readonly put: (value: T) => void;
}

/**
 * What was loaded, looked at again quietly when somebody comes back to the page or the connection returns. What is on the
 * page stays there until something newer has arrived.
 * @param awaits whether something newer is being made that is worth looking for again and again
 * @param held somebody is writing: nothing may change under their hands
 */
export function useFresh<T>(
  first: T,
  load: () => Promise<Outcome<T>>,
  awaits: (value: T) => boolean,
  held = false,
): Fresh<T> {
  const [fresh, setFresh] = useState<State<T>>({ value: first, offline: false });

  /** Grows with what is put: an answer that was asked for before it is older. */
  const puts = useRef(0);

  const look = useCallback(async () => {
    const before = puts.current;
    const outcome = await load();
    if (before !== puts.current) return;
    if (outcome.kind === 'ok') setFresh({ value: outcome.value, offline: false });
    if (outcome.kind === 'unreachable') setFresh(({ value }) => ({ value, offline: true }));
  }, [load]);

  useEffect(() => {
    if (held) return;
    const returned = () => {
      if (document.visibilityState === 'visible') void look();
    };
    const lost = () => setFresh(({ value }) => ({ value, offline: true }));
    const found = () => void look();
    document.addEventListener('visibilitychange', returned);
    window.addEventListener('online', found);
    window.addEventListener('offline', lost);
    return () => {
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('online', found);
      window.removeEventListener('offline', lost);
    };
  }, [look, held]);

  const awaited = awaits(fresh.value);
  useEffect(() => {
    if (!awaited) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, SOON_MS);
    return () => clearInterval(timer);
  }, [awaited, look]);

  const put = useCallback((value: T) => {
    puts.current += 1;
    setFresh({ value, offline: false });
  }, []);
  return { ...fresh, put };
}
