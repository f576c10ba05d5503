/**
 * What a new server costs before it can answer: loading the bundle that is deployed, without the bot, as a multiple of
 * loading @azure/data-tables alone, bundled in the same way. Limit: 1.6. Each time is of a fresh process, all of them take
 * turns, and medians count. CPU time is judged, because it is the same on a busy machine; the clock's is printed beside
 * it. Then what each package costs alone, memory, and the first request through the local functions host.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startStorage } from '../local/storage/startStorage.ts';
import { makeBundles, type Bundle } from './coldstart/bundles.ts';
import { firstRequest } from './coldstart/firstRequest.ts';
import { appSettings } from './coldstart/settings.ts';

const REPEATS = 9;
const REPEATS_OF_REQUESTS = 3;
const LIMIT = 1.6;
const BASE = '@azure/data-tables';
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
async function load({ file }: Bundle, connection: string): Promise<Load> {
  const { stdout } = await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=DEP0040',
      path.join(import.meta.dirname, 'coldstart/loadOnce.ts'),
      file,
    ],
    { env: appSettings(connection) },
  );
  return JSON.parse(stdout) as Load;
}

const folder = await mkdtemp(path.join(tmpdir(), 'concord-coldstart-'));
const storage = await startStorage(path.join(folder, 'data'));
try {
  const { app, nothing, each } = await makeBundles(folder);
  const bundles = new Map([['the app, without the bot', app], ...each, ['nothing', nothing]]);
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

  const firsts: Awaited<ReturnType<typeof firstRequest>>[] = [];
  for (let repeat = 0; repeat < REPEATS_OF_REQUESTS; repeat++)
    firsts.push(await firstRequest(app.file, storage.connectionString));
  const told = (what: 'readyMs' | 'firstMs' | 'nextMs' | 'rss') => median(firsts.map((one) => one[what]));
  console.log(
    `local functions host: ready after ${told('readyMs').toFixed(0)} ms, first request ` +
      `${told('firstMs').toFixed(0)} ms, the next ${told('nextMs').toFixed(0)} ms, ` +
      `${(told('rss') / MIB).toFixed(0)} MiB`,
  );

  const names = [...bundles.keys()];
  const ratios = (loads.get(names[0] ?? '') ?? []).map(
    ({ cpuMs }, index) => cpuMs / (loads.get(BASE)?.[index]?.cpuMs ?? NaN),
  );
  const ratio = median(ratios);
  console.log(
    `loading the app: ${ratio.toFixed(2)} times ${BASE}, limit ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  await storage.stop();
  await rm(folder, { recursive: true, force: true });
}
