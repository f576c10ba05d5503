import { useEffect } from 'react';

/** Tells of every press or key, wherever it is, for as long as somebody waits for it. */
export function useNextPress(waits: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!waits) return;
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onPress);
    };
  }, [waits, onPress]);
}
