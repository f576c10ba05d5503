import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleApi } from '../../infra/apiBundle.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { launchBrowser } from '../builders/browser.ts';

const ID = '33333333-3333-4333-8333-333333333333';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let host: ChildProcess;
let address: string;
/** A page on each origin: where the tab comes from, and somewhere else. */
let pages: { readonly tab: string; readonly stranger: string };
const servers: Server[] = [];

async function startPage(): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page</title>'),
  );
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The bundle alone, away from the house and its packages, in the host that stands in for Azure's. */
async function start(app: string, tabOrigin: string): Promise<string> {
  host = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.resolve(__dirname, '../../local/functionsHost/main.ts'),
      app,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        AzureFunctionsJobHost__logging__logLevel__default: 'error',
        STORAGE_CONNECTION: storage.connectionString,
        ENTRA_TENANT_ID: ID,
        TOKEN_ISSUER: 'https://issuer.test/',
        TOKEN_AUDIENCE: 'audience',
        TOKEN_KEYS_URL: 'https://keys.test/',
        PSEUDONYM_SECRET: Buffer.alloc(32, 7).toString('base64'),
        BOT_APP_ID: ID,
        BOT_APP_PASSWORD: 'hush',
        TAB_ORIGIN: tabOrigin,
      },
    },
  );
  let said = '';
  for await (const text of host.stdout ?? []) {
    said += String(text);
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('the bundle does not start');
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-bundle-'));
  const app = path.join(folder, 'app');
  [storage] = await Promise.all([startStorage(path.join(folder, 'data')), bundleApi(app)]);
  pages = { tab: await startPage(), stranger: await startPage() };
  address = await start(path.join(app, 'app.js'), pages.tab);
}, 90_000);
afterAll(async () => {
  host.kill('SIGTERM');
  await once(host, 'exit');
  await storage.stop();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
}, 60_000);

describe('the Function app as it is deployed', () => {
  it('is JavaScript with its packages in it, host.json, and a file that says where to begin', async () => {
    const files = await readdir(path.join(folder, 'app'));
    expect(files).toEqual(expect.arrayContaining(['app.js', 'host.json', 'package.json']));
    expect(files.filter((name) => name.endsWith('.ts') || name === 'node_modules')).toEqual([]);
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'app/package.json'), 'utf8'));
    expect(manifest).toMatchObject({ type: 'module', main: 'app.js' });
  });

  it('leaves the bot, and what few requests need, out of what a server loads when it starts', async () => {
    const app = path.join(folder, 'app');
    const loaded = new Set<string>();
    const sources: string[] = [];
    const load = async (name: string): Promise<void> => {
      if (loaded.has(name)) return;
      loaded.add(name);
      const map = JSON.parse(await readFile(path.join(app, `${name}.map`), 'utf8')) as { sources: string[] };
      sources.push(...map.sources);
      const text = await readFile(path.join(app, name), 'utf8');
      for (const [, next = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.js)["']/g))
        await load(next);
    };
    await load('app.js');
    const has = (part: string) => sources.some((source) => source.includes(part));
    expect(has('node_modules/@azure/data-tables/')).toBe(true);
    expect(has('node_modules/zod/')).toBe(true);
    const later = ['botbuilder', 'rate-limiter-flexible', 'csv-parse', '@humanwhocodes/momoa', 'zod-openapi'];
    expect(later.filter((name) => has(`node_modules/${name}/`))).toEqual([]);
    const all = await readdir(app);
    expect(all.some((name) => /^bot-\w+\.js$/.test(name) && !loaded.has(name))).toBe(true);
  });

  it('answers, and reaches storage', async () => {
    const reply = await fetch(`${address}/api/health`);
    expect(reply.status).toBe(200);
  });

  it('lets a browser read what it answers the tab on another origin, and nobody else', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      /** What a script of a page gets to see of a change that it asks for as the tab does. */
      const seenFrom = async (origin: string) => {
        await page.goto(origin);
        return page.evaluate(async (at) => {
          const headers = {
            authorization: 'Bearer x',
            'if-match': '"1"',
            'content-type': 'application/json',
          };
          try {
            const reply = await fetch(at, { method: 'PATCH', headers, body: '{}', credentials: 'omit' });
            return { status: reply.status, type: ((await reply.json()) as { type: string }).type };
          } catch {
            return 'nothing';
          }
        }, `${address}/api/rounds/a-round`);
      };
      expect(await seenFrom(pages.tab)).toEqual({ status: 401, type: 'urn:concord:problem:not-signed-in' });
      expect(await seenFrom(pages.stranger)).toBe('nothing');
    } finally {
      await browser.close();
    }
  });

  it('lets the tab read that an address means nothing, too', async () => {
    const reply = await fetch(`${address}/api/no/such/address`, { headers: { origin: pages.tab } });
    expect(reply.status).toBe(404);
    expect(reply.headers.get('access-control-allow-origin')).toBe(pages.tab);
  });

  it('loads the bot when a message comes, and believes nobody who is not the channel', async () => {
    const reply = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', serviceUrl: 'https://smba.trafficmanager.net/emea/' }),
    });
    expect(reply.status).toBe(401);
  });
});
