import { teamsLightTheme, type Theme } from '@fluentui/react-theme';
import type { ThemeName } from '../teams/theme.ts';

/** Of paper, too. */
export const lightTheme: Theme = teamsLightTheme;

const there = new Map<ThemeName, Theme>([['light', lightTheme]]);

/** Whether it can be worn without a connection. */
export const isThemeThere = (name: ThemeName): boolean => there.has(name);

/** Teams' themes as Fluent knows them. The light one is there at once, the others when they are wanted. */
export async function loadFluentTheme(name: ThemeName): Promise<Theme> {
  const theme = there.get(name) ?? (await fetched(name));
  there.set(name, theme);
  return theme;
}

/** Fetches those that Teams may change to. */
export const loadAllThemes = (): Promise<unknown> =>
  Promise.all([loadFluentTheme('dark'), loadFluentTheme('contrast')]);

async function fetched(name: ThemeName): Promise<Theme> {
  return name === 'dark'
    ? (await import('./darkTheme.ts')).teamsDarkTheme
    : (await import('./contrastTheme.ts')).teamsHighContrastTheme;
}
