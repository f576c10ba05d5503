import type { IncomingMessage, ServerResponse } from 'node:http';
import { staticFiles } from '../server/staticFiles.ts';
import { tabFolder } from './buildTab.ts';

/**
 * What the tab may load, as strict as where it is deployed. Fluent writes its styles into the page at run time;
 * teams-js fetches its list of hosts when it loads.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' https://res.cdn.office.net",
  "connect-src 'self' https://res.cdn.office.net",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com " +
    'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
].join('; ');

const files = staticFiles(tabFolder, {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
});

/** Serves the built tab below `/tab/`. */
export async function serveTab(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (path === '/tab') {
    response.writeHead(308, { location: '/tab/' }).end();
    return;
  }
  if (await files(request, response, path.slice('/tab'.length))) return;
  const missing = 'The tab is not built. See what "npm start" printed, or run "npm run build:tab".\n';
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(missing);
}
