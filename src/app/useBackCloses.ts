import { useEffect, useRef } from 'react';
import { standInFront } from './inFront.ts';
import { useHost } from './teams/useHost.ts';

/**
 * Back, the browser's and the phone's, closes what stands in front of the page, and the page itself stays: nobody who
 * wants to be rid of a dialog means to leave what lies behind it.
 */
export function useBackCloses(onClose: () => void): void {
  const host = useHost();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const stands = standInFront(() => close.current());
    const listens = host.onBack(() => {
      close.current();
      return true;
    });
    return () => {
      stands();
      listens();
    };
  }, [host]);
}
