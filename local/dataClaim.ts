import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Advice } from './advice.ts';
import { readJsonFile, removeFile, writeJsonFile } from './dataFolder.ts';
import { commandLineOf } from './processes.ts';

const fileName = 'host.json';
const claim = z.object({ pid: z.int().positive(), port: z.int().nullable() });
export type Claim = z.infer<typeof claim>;

/** The host that works on this folder now, if one does. */
export async function runningHost(folder: string): Promise<Claim | undefined> {
  const found = claim.safeParse(await readJsonFile(join(folder, fileName)).catch(() => undefined));
  if (!found.success || found.data.pid === process.pid) return undefined;
  const command = await commandLineOf(found.data.pid);
  return command !== undefined && /local[\\/]start\.ts/.test(command) ? found.data : undefined;
}

/** Takes the folder for this process: two hosts on the same data would answer half of each other's requests. */
export async function claimDataFolder(folder: string): Promise<{
  setPort: (port: number) => Promise<void>;
  release: () => Promise<void>;
}> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  while (!(await createClaim(path))) {
    const other = await runningHost(folder);
    if (other) throw new Advice(alreadyRunning(folder, other));
    await removeFile(path); // Left behind by a host that was killed.
  }
  return {
    setPort: (port) => writeJsonFile(folder, fileName, { pid: process.pid, port }),
    release: () => removeFile(path),
  };
}

/**
 * Naming a finished file as one that must not exist yet is the one step that only one of two can win, and nobody ever sees
 * the file half written.
 */
async function createClaim(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, port: null }), { mode: 0o600 });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')
      return false;
    throw error;
  } finally {
    await removeFile(own);
  }
}

const alreadyRunning = (folder: string, { pid, port }: Claim): string =>
  [
    `Concord is already running on ${folder} (process ${pid}${port === null ? '' : `, http://127.0.0.1:${port}`}).`,
    'End it with Ctrl-C where it runs, or start a second one on data of its own:',
    '  npm start -- --data ANOTHER-FOLDER --port 0',
  ].join('\n');
