import { useEffect } from 'react';

/** Several events tell of one return. */
const TOGETHER_MS = 50;

/**
 * Does something whenever somebody comes back to the page, or the connection comes back while they look at it. Offices leave
 * tabs open for days, and the other window is where things were done.
 * @param back must keep its identity as long as it does the same
 */
export function useReturn(back: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const returned = () => {
      clearTimeout(timer);
      timer = setTimeout(() => document.visibilityState === 'visible' && back(), TOGETHER_MS);
    };
    document.addEventListener('visibilitychange', returned);
    window.addEventListener('focus', returned);
    window.addEventListener('online', returned);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('focus', returned);
      window.removeEventListener('online', returned);
    };
  }, [back]);
}
