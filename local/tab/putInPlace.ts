import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What leads to all other files. */
const PAGE = 'index.html';

/**
 * Puts a tab that has been built into the folder that is served, so that whoever asks meanwhile gets the old page or the
 * new one, and every file that it names: several may do this at once with the same build, as tests that begin beside each
 * other do.
 * @param made where it was built, on the same disk; gone afterwards
 */
export async function putInPlace(made: string, folder: string): Promise<void> {
  const files = await filesOf(made);
  for (const file of [...files.filter((one) => one !== PAGE), PAGE]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await rename(join(made, file), join(folder, file));
  }
  const current = new Set(files);
  for (const file of await filesOf(folder))
    if (!current.has(file)) await rm(join(folder, file), { force: true });
  await rm(made, { recursive: true, force: true });
}

/** Paths within the folder. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
