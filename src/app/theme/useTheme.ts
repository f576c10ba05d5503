import type { Theme } from '@fluentui/react-theme';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Host } from '../teams/host.ts';
import type { ThemeName } from '../teams/theme.ts';
import { isThemeThere, lightTheme, loadFluentTheme } from './fluentThemes.ts';

/** The document carries the theme's name for Concord's own colours (palette.css). */
export function markTheme(name: ThemeName): void {
  document.documentElement.dataset['theme'] = name;
}

/**
 * Teams' theme, followed as it changes. One that is not there without a connection comes when it is back; the old look
 * stays till then.
 */
export function useTheme(host: Host | null, first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let wanted: ThemeName | undefined;
    const wear = (name: ThemeName) => {
      if (wanted !== name) return;
      // A script that could not be fetched is refused until the page is loaded anew, so it is not asked for in vain.
      if (!isThemeThere(name) && !navigator.onLine) {
        window.addEventListener('online', () => wear(name), { once: true });
        return;
      }
      loadFluentTheme(name).then(
        (loaded) => {
          if (wanted !== name) return;
          markTheme(name);
          setTheme(loaded);
        },
        () => undefined,
      );
    };
    host?.onTheme((name) => {
      wanted = name;
      wear(name);
    });
  }, [host]);
  const printing = usePrinting();
  return printing ? lightTheme : theme;
}

/** Whether the page is being put on paper, which is always light. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let before: string | undefined;
    // The browser draws the paper right after this event, so the page has to change at once.
    const begins = () => {
      before ??= document.documentElement.dataset['theme'];
      document.documentElement.dataset['theme'] = 'light';
      flushSync(() => setPrinting(true));
    };
    const ends = () => {
      if (before !== undefined) document.documentElement.dataset['theme'] = before;
      before = undefined;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begins);
    window.addEventListener('afterprint', ends);
    return () => {
      window.removeEventListener('beforeprint', begins);
      window.removeEventListener('afterprint', ends);
    };
  }, []);
  return printing;
}
