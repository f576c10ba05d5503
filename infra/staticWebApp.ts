import { tabHeaders } from './tabHeaders.ts';

const A_YEAR_S = 31_536_000;

/**
 * Where the API is, from the setting of a build.
 * @param text such as https://concord-api.azurewebsites.net/api; undefined or empty where the tab's own host has it
 * @returns undefined where the tab's own host has it
 * @throws RangeError for anything but an https address without a slash at its end
 */
export function apiAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text === '') return undefined;
  const isRight = URL.canParse(text) && new URL(text).protocol === 'https:' && !text.endsWith('/');
  if (!isRight)
    throw new RangeError(`VITE_API requires an https address without a slash at the end, not "${text}"`);
  return new URL(text);
}

interface StaticWebAppConfig {
  readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly globalHeaders: Readonly<Record<string, string>>;
}

/** What Azure Static Web Apps is told about the tab's files (staticwebapp.config.json). */
export const staticWebAppConfig = (api: URL | undefined): StaticWebAppConfig => ({
  // Files under assets/ carry a hash of their content in their name.
  routes: [
    {
      route: '/assets/*',
      headers: { 'cache-control': `public, max-age=${A_YEAR_S}, immutable` },
    },
  ],
  globalHeaders: {
    ...tabHeaders(api && { api: api.origin }),
    'strict-transport-security': `max-age=${A_YEAR_S}; includeSubDomains`,
    'cache-control': 'no-cache',
  },
});
