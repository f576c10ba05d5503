import { themeNamed } from '../../../../src/app/teams/theme.ts';

test('dark and contrast are known, every other theme of a host is a light one', () => {
  expect(['dark', 'contrast', 'default', 'glass', 'light', undefined].map(themeNamed)).toEqual([
    'dark',
    'contrast',
    'light',
    'light',
    'light',
    'light',
  ]);
});
