import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Advice, explain } from './advice.ts';
import { runningHost } from './dataClaim.ts';
import { defaultDataFolder } from './dataFolder.ts';
import { stopOrphanedStorage } from './storage/startStorage.ts';

const USAGE = 'Use: npm run reset -- [--data FOLDER]\nRemoves everything that this machine keeps of Concord.';

/** What was given on the command line. Whatever is not understood removes nothing. */
function read(args: string[]): { readonly data?: string | undefined; readonly help?: boolean | undefined } {
  try {
    return parseArgs({ args, options: { data: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Advice(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

/** Removes everything that this machine keeps of Concord. */
async function reset(folder: string): Promise<string> {
  if (!existsSync(folder)) return `There is nothing to remove: ${folder} does not exist.`;
  const host = await runningHost(folder);
  if (host) {
    throw new Advice(`Concord is running on ${folder} (process ${host.pid}). End it with Ctrl-C first.`);
  }
  // A folder that somebody named by mistake must survive this.
  if (!['azurite', 'secrets.json', 'host.json'].some((name) => existsSync(join(folder, name)))) {
    throw new Advice(`${folder} does not look like a data folder of Concord, so it was left alone.`);
  }
  await stopOrphanedStorage(folder);
  await rm(folder, { recursive: true, force: true });
  return `Removed ${folder}. The next "npm start" begins afresh.`;
}

try {
  const { data, help } = read(process.argv.slice(2));
  process.stdout.write(`${help ? USAGE : await reset(resolve(data ?? defaultDataFolder))}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
