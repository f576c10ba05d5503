/**
 * What a new server costs whoever comes first: loading the bundle that is deployed, which loads next to nothing, and with
 * that the code of their first request, `GET me`; both as a multiple of loading @azure/data-tables alone, bundled in the same
 * way, but with all that its makers have it load at once. Limit: 1.6. Each time is of a fresh process, all of them take
 * turns, and medians count. CPU time is judged, because it is the same on a busy machine; the clock's is printed beside it.
 * Then what each package costs alone, memory, and the first requests of a real person while a round is open, through the
 * local functions host, with tables ten milliseconds away.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startStorage } from '../local/storage/startStorage.ts';
import { makeBundles, type Bundle } from './coldstart/bundles.ts';
import { firstRequest } from './coldstart/firstRequest.ts';
import { deployedSettings } from '../test/builders/deployedSettings.ts';
import { roundRecord } from '../test/builders/rounds.ts';
import { tablesRelay } from '../test/builders/tablesRelay.ts';
import { wiredTo } from '../test/builders/wired.ts';

const REPEATS = 9;
const REPEATS_OF_REQUESTS = 3;
const LIMIT = 1.6;
const BASE = '@azure/data-tables';
const START = 'the app';
const FIRST = 'the app, and GET me';
/** How long a request to a table takes: a guess at Azure's. */
const WAY_MS = 10;
/** That of `deployedSettings`. */
const DEPLOYED_SECRET = new Uint8Array(32).fill(7);
const MIB = 1024 * 1024;
const KIB = 1024;

interface Load {
  readonly ms: number;
  readonly cpuMs: number;
  readonly rss: number;
}

const run = promisify(execFile);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Loads a bundle in a process that has loaded nothing else. */
async function load({ file, called }: Bundle, connection: string): Promise<Load> {
  const { stdout } = await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=DEP0040',
      path.join(import.meta.dirname, 'coldstart/loadOnce.ts'),
      file,
      ...(called === undefined ? [] : [called]),
    ],
    { env: deployedSettings(connection) },
  );
  return JSON.parse(stdout) as Load;
}

const folder = await mkdtemp(path.join(tmpdir(), 'concord-coldstart-'));
const storage = await startStorage(path.join(folder, 'data'));
try {
  const { app, nothing, each } = await makeBundles(folder);
  const bundles = new Map([
    [START, app],
    [FIRST, { ...app, called: 'me-get' }],
    ...each,
    ['nothing', nothing],
  ]);
  const loads = new Map([...bundles.keys()].map((name): [string, Load[]] => [name, []]));
  for (let repeat = 0; repeat < REPEATS; repeat++)
    for (const [name, bundle] of bundles) loads.get(name)?.push(await load(bundle, storage.connectionString));
  const of = (name: string, what: keyof Load) => median((loads.get(name) ?? []).map((one) => one[what]));

  console.log(' CPU ms      ms  MiB more      KiB  loaded alone');
  for (const [name, { bytes }] of bundles)
    console.log(
      [
        of(name, 'cpuMs').toFixed(1).padStart(7),
        of(name, 'ms').toFixed(1).padStart(8),
        ((of(name, 'rss') - of('nothing', 'rss')) / MIB).toFixed(1).padStart(10),
        (bytes / KIB).toFixed(0).padStart(9),
        ` ${name}`,
      ].join(''),
    );

  const wiring = wiredTo(storage.connectionString, undefined, { pseudonymSecrets: [DEPLOYED_SECRET] });
  await wiring.addRound(
    roundRecord({ id: wiring.newRoundId(), state: 'open', closesAt: '2036-12-04T16:00:00.000Z' }),
  );
  let requests = 0;
  const far = await tablesRelay(storage.connectionString, async () => {
    requests += 1;
    await wait(WAY_MS);
    return undefined;
  });
  const firsts: Awaited<ReturnType<typeof firstRequest>>[] = [];
  for (let repeat = 0; repeat < REPEATS_OF_REQUESTS; repeat++)
    firsts.push(await firstRequest(app.file, far.connection, () => requests));
  far.stop();
  const told = (what: 'readyMs' | 'firstMs' | 'firstRequests' | 'nextMs' | 'rss') =>
    median(firsts.map((one) => one[what]));
  console.log(
    `local functions host: ready after ${told('readyMs').toFixed(0)} ms, first GET me ` +
      `${told('firstMs').toFixed(0)} ms with ${told('firstRequests')} requests to tables, ` +
      `the next ${told('nextMs').toFixed(0)} ms, ${(told('rss') / MIB).toFixed(0)} MiB`,
  );

  const base = loads.get(BASE) ?? [];
  const kept = [START, FIRST].map((name) => {
    const ratio = median(
      (loads.get(name) ?? []).map(({ cpuMs }, turn) => cpuMs / (base[turn]?.cpuMs ?? NaN)),
    );
    const isKept = ratio <= LIMIT;
    console.log(`${name}: ${ratio.toFixed(2)} times ${BASE}, limit ${LIMIT}: ${isKept ? 'kept' : 'MISSED'}`);
    return isKept;
  });
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  await storage.stop();
  await rm(folder, { recursive: true, force: true });
}
