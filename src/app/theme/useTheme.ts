import type { Theme } from '@fluentui/react-theme';
import { useEffect, useState } from 'react';
import type { Host } from '../teams/host.ts';
import type { ThemeName } from '../teams/theme.ts';
import { loadFluentTheme } from './fluentThemes.ts';

/** The document carries the theme's name for Concord's own colours (palette.css). */
export function markTheme(name: ThemeName): void {
  document.documentElement.dataset['theme'] = name;
}

/** Teams' theme, followed as it changes. Without a connection the old look stays, whole. */
export function useTheme(host: Host | null, first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let wanted: ThemeName | undefined;
    host?.onTheme((name) => {
      wanted = name;
      loadFluentTheme(name).then(
        (loaded) => {
          if (wanted !== name) return;
          markTheme(name);
          setTheme(loaded);
        },
        () => undefined,
      );
    });
  }, [host]);
  return theme;
}
