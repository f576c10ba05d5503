import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handler } from '../server/listen.ts';
import { Refusal, sendProblem } from '../server/problem.ts';
import { staticFiles } from '../server/staticFiles.ts';

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};
const page = staticFiles(join(import.meta.dirname, 'page'), headers);
const client = join(import.meta.dirname, 'client');
/** The official renderer of Adaptive Cards: cards look here as in the Teams of the browser. */
const renderer = fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'));

/**
 * Serves the page that stands in for Teams: `/`, and its parts below `/local/teams/`. Its scripts are TypeScript;
 * the browser gets them without their types, as Node itself would read them.
 */
export const teamsPage: Handler = async (request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/' && (await page(request, response, '/'))) return;
  const script = /^\/local\/teams\/client\/(\w+\.ts)$/.exec(path)?.[1];
  const code = script && (await readFile(join(client, script), 'utf8').catch(() => undefined));
  if (code) {
    sendScript(response, stripTypeScriptTypes(code));
    return;
  }
  if (path === '/local/teams/adaptivecards.js') {
    sendScript(response, await readFile(renderer));
    return;
  }
  const part = /^\/local\/teams\/page(\/[\w-]+\.(?:css|svg))$/.exec(path)?.[1];
  if (part && (await page(request, response, part))) return;
  sendProblem(response, new Refusal(404, 'not-found', 'There is nothing here.', `Nothing answers ${path}.`));
};

function sendScript(response: ServerResponse, code: string | Buffer): void {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(code);
}
