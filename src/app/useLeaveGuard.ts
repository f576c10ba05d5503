import { useCallback, useEffect, useRef, useState } from 'react';
import { guardRoute } from './useRoute.ts';
import { mayBeWriting } from './writing.ts';

/**
 * Asks before somebody leaves a page on which they have typed something: by a link, by the browser's own buttons or by
 * closing the tab, where the browser asks in its own words.
 * @param dirty whether anything would be lost
 * @returns where they wanted to go, while they are being asked; `stay` and `leave` answer; `release` lets the page itself
 * go on after it has saved
 */
export function useLeaveGuard(dirty: boolean) {
  const guarded = useRef(dirty);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    guarded.current = dirty;
  }, [dirty]);

  useEffect(() => {
    let here = window.location.hash;
    const release = guardRoute((there) => {
      if (!guarded.current || there === here) {
        here = there;
        return false;
      }
      window.history.pushState(null, '', here);
      setWanted(there);
      return true;
    });
    const closing = (event: BeforeUnloadEvent) => {
      if (guarded.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', closing);
    const written = mayBeWriting(() => guarded.current);
    return () => {
      release();
      written();
      window.removeEventListener('beforeunload', closing);
    };
  }, []);

  const release = useCallback(() => {
    guarded.current = false;
  }, []);
  const stay = useCallback(() => setWanted(null), []);
  const leave = useCallback(() => {
    guarded.current = false;
    if (wanted !== null) window.location.hash = wanted;
  }, [wanted]);
  return { wanted, stay, leave, release };
}
