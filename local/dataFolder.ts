import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that one machine keeps lives in one folder; removing it starts over. */
export const defaultDataFolder = join(import.meta.dirname, '..', '.concord');

/** Reads a JSON file of the data folder; undefined where there is none. */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${path} is not JSON. Remove it, or start over with npm run reset.`);
  }
}

/** Writes whole or not at all: a killed process must not leave half a file. Readable by its owner only. */
export async function writeJsonFile(folder: string, name: string, value: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, join(folder, name));
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

const isNoFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
