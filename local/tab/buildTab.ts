import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { putInPlace } from './putInPlace.ts';

const root = join(import.meta.dirname, '..', '..');
export const tabFolder = join(root, 'dist', 'tab');
/** Everything that the built tab is made from. */
const sources = [
  'src',
  'assessment',
  'contract',
  'infra',
  'index.html',
  'vite.config.ts',
  'vite.messages.ts',
  'package-lock.json',
];

/** Builds the tab where it is missing or older than what it is made from; answers whether there is one. */
export async function buildTab(say: (line: string) => void): Promise<boolean> {
  const configFile = join(root, 'vite.config.ts');
  if (!existsSync(configFile)) return false;
  const built = await newestChange(join(tabFolder, 'index.html'));
  const changes = await Promise.all(sources.map((source) => newestChange(join(root, source))));
  if (built > Math.max(...changes)) return true;

  say('Building the tab ...');
  const { build } = await import('vite');
  await mkdir(dirname(tabFolder), { recursive: true });
  const made = await mkdtemp(`${tabFolder}-`);
  await build({
    root,
    configFile,
    base: './',
    logLevel: 'warn',
    build: { outDir: made, emptyOutDir: true, reportCompressedSize: false },
  });
  await putInPlace(made, tabFolder);
  return true;
}

/** When a file, or the newest file of a folder, was changed (ms); 0 where there is none. */
async function newestChange(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return Math.max(found.mtimeMs, ...times.map(({ mtimeMs }) => mtimeMs));
}
