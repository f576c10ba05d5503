/**
 * What the tab is made of: every chunk with its size (gzip), whose import brings it, and the packages that take most of
 * the entry. Builds into memory, so that nothing on disk changes. Nothing is judged here: test/src/bundle.test.ts does.
 */
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const LARGEST = 3;
const KIB = 1024;

const built = await build({ logLevel: 'error', build: { write: false } });
const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
const chunks = output.filter((file) => file.type === 'chunk');

const gzipped = (code: string): number => gzipSync(code).length;
const kib = (bytes: number): string => (bytes / KIB).toFixed(1).padStart(7);
/** The last folder and file of a module, as a reader knows it. */
const told = (id: string): string => id.replace(/\?.*$/, '').split('/').slice(-1).join('/');

/** The modules of ours, by whose import a chunk comes: screens and dialogs that are loaded when they are wanted. */
function loadedBy(chunk: Rolldown.OutputChunk): string {
  if (chunk.isEntry) return 'the page itself';
  const importers = chunks.filter(
    ({ imports, dynamicImports }) =>
      imports.includes(chunk.fileName) || dynamicImports.includes(chunk.fileName),
  );
  return [...new Set(importers.map(nameOf))].join(', ') || 'nobody';
}

/** What a chunk is about: the module that it begins with, else its largest one. */
function nameOf(chunk: Rolldown.OutputChunk): string {
  if (chunk.isEntry) return 'first';
  const [largest] = Object.entries(chunk.modules).toSorted(
    ([, one], [, other]) => other.renderedLength - one.renderedLength,
  );
  return told(chunk.facadeModuleId ?? largest?.[0] ?? chunk.name);
}

/** The package of a module, or the room of ours that it is in. */
function packageOf(id: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  const [, room] = /\/(src|assessment|contract|csv)\//.exec(id) ?? [];
  return name ?? (room === undefined ? 'the bundler' : `our own ${room}`);
}

console.log('KiB gzip  chunk, and whose import brings it');
for (const chunk of chunks.toSorted((one, other) => gzipped(other.code) - gzipped(one.code)))
  console.log(`${kib(gzipped(chunk.code))}  ${nameOf(chunk).padEnd(28)}  ${loadedBy(chunk)}`);
for (const file of output)
  if (file.type === 'asset' && file.fileName.endsWith('.css'))
    console.log(`${kib(gzipped(String(file.source)))}  ${file.fileName.padEnd(28)}  the page itself`);

const sizes = new Map<string, number>();
for (const chunk of chunks.filter(({ isEntry }) => isEntry))
  for (const [id, { renderedLength }] of Object.entries(chunk.modules))
    sizes.set(packageOf(id), (sizes.get(packageOf(id)) ?? 0) + renderedLength);
const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const packages = [...sizes].filter(([name]) => !name.startsWith('our own') && name !== 'the bundler');
console.log(
  `\nThe ${LARGEST} largest packages of the entry, as parts of its source before it is made small:`,
);
for (const [name, size] of packages.toSorted(([, one], [, other]) => other - one).slice(0, LARGEST))
  console.log(`${((100 * size) / all).toFixed(0).padStart(6)} %  ${name}`);
