/** The looks that Concord has. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams knows `default`, `dark` and `contrast`; other hosts send others (`glass`, `light`), which are light ones. */
export const themeNamed = (hostTheme: string | undefined): ThemeName =>
  hostTheme === 'dark' || hostTheme === 'contrast' ? hostTheme : 'light';
