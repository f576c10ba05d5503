import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True around what is drawn as it is on paper, to become a picture. */
export const OnPaper = createContext(false);

/**
 * Whether this is being put on paper, or drawn as if it were. The browser takes its picture as soon as it has said so, so
 * whoever shows more on paper has to be drawn within the event.
 */
export function useOnPaper(): boolean {
  const isCopy = useContext(OnPaper);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begins = () => flushSync(() => setPrinting(true));
    const ends = () => setPrinting(false);
    window.addEventListener('beforeprint', begins);
    window.addEventListener('afterprint', ends);
    return () => {
      window.removeEventListener('beforeprint', begins);
      window.removeEventListener('afterprint', ends);
    };
  }, []);
  return isCopy || printing;
}
