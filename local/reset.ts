import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Advice, explain } from './advice.ts';
import { runningHost } from './dataClaim.ts';
import { readOptions } from './options.ts';
import { stopOrphanedStorage } from './storage/startStorage.ts';

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
  const { dataFolder } = readOptions(process.argv.slice(2), {});
  process.stdout.write(`${await reset(dataFolder)}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
