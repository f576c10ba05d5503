/**
 * `npm run func`: Concord on one machine, and the API as it is deployed once more under Azure Functions Core Tools, with the
 * same storage, people and bot. Both hosts take messages of the queues. Where the tools are not installed `npx` brings
 * them. Untried: they download themselves from where no machine of ours has got them.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Advice, explain } from './advice.ts';
import { startMachine } from './machine.ts';
import { readOptions, type Options } from './options.ts';
import { enterLiaisons } from './sample/enterLiaisons.ts';

const FUNC_PORT = '7071';

const USAGE =
  'Use: npm run func -- [--port NUMBER] [--data FOLDER] [--empty] [--playground] [--playground-port NUMBER]';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The tools as they are installed, or as npx fetches them: one version, so that everybody compares with the same. */
const INSTALLED = ['func'];
const FETCHED = ['npx', '--yes', '--package=azure-functions-core-tools@4.13.2', 'func'];

const works = async ([command = '', ...args]: readonly string[]): Promise<boolean> =>
  promisify(execFile)(command, [...args, '--version']).then(
    () => true,
    () => false,
  );

/** How Core Tools are called. @throws Advice where they are neither here nor to be had */
async function findFunc(): Promise<readonly string[]> {
  if (await works(INSTALLED)) return INSTALLED;
  process.stderr.write('Fetching Azure Functions Core Tools, hundreds of MB the first time ...\n');
  if (await works(FETCHED)) return FETCHED;
  throw new Advice(
    'Azure Functions Core Tools ("func") are not there. "npx" fetches them where it may download from npm and ' +
      'from cdn.functions.azure.com; else see https://aka.ms/azfunc-install. "npm start -- --bundle" runs what ' +
      'is deployed without them.',
  );
}

async function run(options: Options): Promise<void> {
  const [command = '', ...args] = await findFunc();
  const { address, api } = await startMachine({ ...options, bundle: true }, cleanups, say);
  await enterLiaisons(api);
  const folder = join(options.dataFolder, 'api');
  // Without this file the tools ask which language it is.
  const settings = { IsEncrypted: false, Values: { FUNCTIONS_WORKER_RUNTIME: 'node' } };
  await writeFile(join(folder, 'local.settings.json'), JSON.stringify(settings));
  say(`Concord is at ${address}. Tokens from there are good at http://127.0.0.1:${FUNC_PORT}/api, too.`);
  // Ctrl-C reaches both; the tools end first.
  process.on('SIGINT', () => undefined);
  const func = spawn(command, [...args, 'start', '--port', FUNC_PORT], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(func, 'exit')) as [number | null];
  process.exitCode = code ?? 0;
}

const cleanups: (() => Promise<void>)[] = [];
try {
  const options = readOptions(process.argv.slice(2), process.env, USAGE);
  if (options.help) say(USAGE);
  else await run(options);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
for (const cleanup of cleanups.reverse()) await cleanup();
