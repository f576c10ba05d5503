import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { loggable } from '../../api/functions/loggable.ts';
import { bundleApi } from '../../infra/apiBundle.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { launchBrowser, LONGEST_MS } from '../builders/browser.ts';
import { deployedSettings } from '../builders/deployedSettings.ts';

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

/** Nobody listens there. */
const NO_STORAGE =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;';

/** The sources of files of the bundle, and of all that they import at once. */
async function loadedBy(app: string, names: readonly string[]): Promise<string[]> {
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
  for (const name of names) await load(name);
  return sources;
}

/** Packages among sources. */
const namesOf = (sources: readonly string[]): string[] => [
  ...new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])),
];

/** What a function makes of somebody without a token, of a message that is none, and of the clock, where storage is down. */
function expectedOf(kind: string, open: number | undefined): unknown {
  if (kind === 'httpTrigger') return open ?? 401;
  if (kind === 'queueTrigger') return expect.stringMatching(/^(the message does not fit|fine)$/);
  return expect.stringMatching(
    /^(the sweep|the reminders|seeing to the rosters) failed$|^rounds were not seen to$/,
  );
}

/** What every function of the bundle makes of a stranger, where storage is down (everyFunction.ts). */
async function callEvery() {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(__dirname, 'everyFunction.ts'),
      path.join(folder, 'app/app.js'),
    ],
    { env: { ...deployedSettings(NO_STORAGE), TAB_ORIGIN: pages.tab } },
  );
  return JSON.parse(stdout) as Record<string, { kind: string; outcome: number | string; levels: string[] }>;
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
      env: { ...deployedSettings(storage.connectionString), TAB_ORIGIN: tabOrigin },
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
});
afterAll(async () => {
  host.kill('SIGTERM');
  await once(host, 'exit');
  await storage.stop();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

describe('the Function app as it is deployed', () => {
  it('is JavaScript with its packages in it, host.json, and a file that says where to begin', async () => {
    const files = await readdir(path.join(folder, 'app'));
    expect(files).toEqual(expect.arrayContaining(['app.js', 'host.json', 'package.json']));
    expect(files.filter((name) => name.endsWith('.ts') || name === 'node_modules')).toEqual([]);
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'app/package.json'), 'utf8'));
    expect(manifest).toMatchObject({ type: 'module', main: 'app.js' });
  });

  it('loads next to nothing when a server starts, and with the first request what that needs', async () => {
    const app = path.join(folder, 'app');
    const start = await loadedBy(app, ['app.js']);
    expect(namesOf(start)).toContain('zod');
    expect(namesOf(start)).not.toContain('@azure/data-tables');

    const files = await readdir(app);
    const named = (name: string) =>
      files.find((file) => new RegExp(`^${name}-\\w+\\.js$`).test(file)) ?? name;
    const first = await loadedBy(app, ['app.js', named('wiring'), named('me-get')]);
    expect(namesOf(first)).toEqual(expect.arrayContaining(['@azure/data-tables', 'jose']));
    const later = ['botbuilder', 'rate-limiter-flexible', 'csv-parse', '@humanwhocodes/momoa', 'zod-openapi'];
    const never = [...later, '@azure/storage-queue', 'fast-xml-parser'];
    expect(namesOf(first).filter((name) => never.includes(name))).toEqual([]);
    // What the bot says, and what other routes do, neither.
    expect(
      first.filter((source) => /api\/bot\/cards|assessment\/texts|functions\/results-get/.test(source)),
    ).toEqual([]);
  });

  it('has the code of every function: none fails to load, and each does what it does for a stranger', async () => {
    const said = await callEvery();
    const sources = await readdir(path.resolve(__dirname, '../../api/functions'));
    const triggers = sources.filter((name) => /-\w+\.ts$/.test(name)).map((name) => name.replace('.ts', ''));
    expect(Object.keys(said).toSorted()).toEqual(triggers.toSorted());

    const open = { 'health-get': 503, 'openapi-get': 200, 'notFound-any': 404, 'preflight-options': 204 };
    for (const [name, { kind, outcome }] of Object.entries(said))
      expect({ name, outcome }).toEqual({ name, outcome: expectedOf(kind, open[name as keyof typeof open]) });
    const timers = Object.values(said).filter(({ kind }) => kind === 'timerTrigger');
    expect(timers.map(({ levels }) => levels)).toEqual(timers.map(() => ['warn']));
  });

  it('writes an error of its own where the code of a clock or a queue cannot be loaded', async () => {
    const app = path.join(folder, 'app');
    const missing = (await readdir(app)).filter((name) =>
      /^(rosters-timer|deliveries-queue)-\w+\.js$/.test(name),
    );
    expect(missing).toHaveLength(2);
    for (const name of missing) await rename(path.join(app, name), path.join(folder, name));
    const said = await callEvery();
    for (const name of missing) await rename(path.join(folder, name), path.join(app, name));
    expect(said['rosters-timer']?.levels).toEqual(['error']);
    expect(said['deliveries-queue']?.levels).toEqual(['error']);
    expect(said['rounds-timer']?.levels).toEqual(['warn']);
  });

  it('tells in the log places of the source, not of the bundle', async () => {
    const app = path.join(folder, 'app');
    const files = (await readdir(app)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(files.map((name) => readFile(path.join(app, name), 'utf8')));
    const SAID = 'roles:["participant"';
    const found = texts.findIndex((text) => text.includes(SAID));
    const lines = (texts[found] ?? '').split('\n');
    const row = lines.findIndex((line) => line.includes(SAID));
    const place = `${pathToFileURL(path.join(app, files[found] ?? '')).href}:${row + 1}:${(lines[row] ?? '').indexOf(SAID) + 1}`;
    const error = new TypeError('x is not a function');
    error.stack = `TypeError: x is not a function\n    at describeMe (${place})`;
    expect(loggable(error)).toMatch(/ at describeMe \(api\/flows\/answering\/describeMe\.ts:\d+:\d+\)$/);
  });

  it('answers, and reaches storage', async () => {
    const reply = await fetch(`${address}/api/health`);
    expect(reply.status).toBe(200);
  });

  it('lets a browser read what it answers the tab on another origin, and nobody else', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(LONGEST_MS);
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

  it('tells the tab when the code of a request cannot be loaded, and answers as soon as it can', async () => {
    const app = path.join(folder, 'app');
    const name = (await readdir(app)).find((file) => /^openapi-get-\w+\.js$/.test(file)) ?? '';
    const ask = () => fetch(`${address}/api/openapi.json`, { headers: { origin: pages.tab } });
    await rename(path.join(app, name), path.join(folder, name));
    const refused = await ask();
    expect(refused.status).toBe(500);
    expect(refused.headers.get('access-control-allow-origin')).toBe(pages.tab);
    expect(await refused.json()).toEqual({
      type: 'urn:concord:problem:unexpected',
      title: 'Something went wrong',
      status: 500,
      detail: 'The fault has been logged under the number in `instance`.',
      instance: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) as string,
    });
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    await rename(path.join(folder, name), path.join(app, name));
    expect((await ask()).status).toBe(200);
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
