import type { IncomingMessage, ServerResponse } from 'node:http';
import { tabHeaders } from '../../infra/tabHeaders.ts';
import { staticFiles } from '../server/staticFiles.ts';
import { tabFolder } from './buildTab.ts';

// As strict as where it is deployed; only here the page that stands in for Teams may show it, too.
const files = staticFiles(tabFolder, tabHeaders({ shownBy: "'self'" }));

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
