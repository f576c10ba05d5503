import { useCallback, useRef } from 'react';

/**
 * Takes answers in the order in which they were asked for: over a bad line the answer to an earlier question may come
 * after that to a later one, and would put what is old in its place.
 */
export function useNewest(): <T>(answer: Promise<T>, take: (value: T) => void) => void {
  const asked = useRef(0);
  const taken = useRef(0);
  return useCallback((answer, take) => {
    const mine = (asked.current += 1);
    void answer.then((value) => {
      if (mine < taken.current) return;
      taken.current = mine;
      take(value);
    });
  }, []);
}
