import { teamsLightTheme, type Theme } from '@fluentui/react-theme';
import type { ThemeName } from '../teams/theme.ts';

/** Of paper, too. */
export const lightTheme: Theme = teamsLightTheme;

/** Teams' themes as Fluent knows them. The light one is there at once, the others when they are wanted. */
export async function loadFluentTheme(name: ThemeName): Promise<Theme> {
  switch (name) {
    case 'light':
      return teamsLightTheme;
    case 'dark':
      return (await import('./darkTheme.ts')).teamsDarkTheme;
    case 'contrast':
      return (await import('./contrastTheme.ts')).teamsHighContrastTheme;
  }
}
