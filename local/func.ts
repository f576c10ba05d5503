/**
 * `npm run func`: Concord on one machine, and the API as it is deployed once more under Azure Functions Core Tools, with the
 * same storage, people and bot. Both hosts take messages of the queues. Untried: the tools download themselves from where no
 * machine of ours has got them.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Advice, explain } from './advice.ts';
import { startMachine } from './machine.ts';
import { readOptions } from './options.ts';
import { enterLiaisons } from './sample/enterLiaisons.ts';

const FUNC_PORT = '7071';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @throws Advice where Core Tools are missing */
async function requireFunc(): Promise<void> {
  await promisify(execFile)('func', ['--version']).catch((cause: unknown) => {
    throw new Advice(
      'Azure Functions Core Tools ("func") are not there. "npm ci" fetches them where it may download what is ' +
        'not on npm; else see https://aka.ms/azfunc-install. "npm start -- --bundle" runs what is deployed ' +
        'without them.',
      { cause },
    );
  });
}

const cleanups: (() => Promise<void>)[] = [];
try {
  await requireFunc();
  const options = readOptions(process.argv.slice(2), process.env);
  const { address, api } = await startMachine({ ...options, bundle: true }, cleanups, say);
  await enterLiaisons(api);
  const folder = join(options.dataFolder, 'api');
  // Without this file the tools ask which language it is.
  const settings = { IsEncrypted: false, Values: { FUNCTIONS_WORKER_RUNTIME: 'node' } };
  await writeFile(join(folder, 'local.settings.json'), JSON.stringify(settings));
  say(`Concord is at ${address}. Tokens from there are good at http://127.0.0.1:${FUNC_PORT}/api, too.`);
  // Ctrl-C reaches both; the tools end first.
  process.on('SIGINT', () => undefined);
  const func = spawn('func', ['start', '--port', FUNC_PORT], { cwd: folder, stdio: 'inherit' });
  const [code] = (await once(func, 'exit')) as [number | null];
  process.exitCode = code ?? 0;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
for (const cleanup of cleanups.reverse()) await cleanup();
