import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from './outcome.ts';

/** While something is being made, it is looked for this often. */
const SOON_MS = 5_000;

interface Fresh<T> {
  readonly value: T;
  /** There is no connection, so newer figures cannot be told. */
  readonly offline: boolean;
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
): Fresh<T> {
  const [fresh, setFresh] = useState<Fresh<T>>({ value: first, offline: false });

  const look = useCallback(async () => {
    const outcome = await load();
    if (outcome.kind === 'ok') setFresh({ value: outcome.value, offline: false });
    if (outcome.kind === 'unreachable') setFresh(({ value }) => ({ value, offline: true }));
  }, [load]);

  useEffect(() => {
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
  }, [look]);

  const awaited = awaits(fresh.value);
  useEffect(() => {
    if (!awaited) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, SOON_MS);
    return () => clearInterval(timer);
  }, [awaited, look]);

  return fresh;
}
