import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

/** A server makes the contract's schemas, of which each costs microseconds and there are sixteen hundred, when it needs them. */
const SCHEMAS = /^import \* as z from 'zod';$/m;

/**
 * Runs each file of the contract that has schemas with the first use of anything in it, and not when the server starts: no
 * request needs more than some of them. The files stay as they are written; whoever imports one gets a stand-in of the same
 * names, in which each is looked up when it is used. Nothing in these files may do anything but name things.
 */
export const schemasLater = (contract: string): Plugin => ({
  name: 'schemas later',
  setup(build) {
    let names: ReadonlyMap<string, readonly string[]> = new Map();
    build.onStart(async () => {
      names = await namesIn(contract);
    });
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path: name, kind, resolveDir }) => {
      const file = path.resolve(resolveDir, name);
      return kind === 'import-statement' && names.has(file)
        ? { path: file, namespace: 'schemas' }
        : undefined;
    });
    build.onLoad({ filter: /./, namespace: 'schemas' }, ({ path: file }) => ({
      contents: [
        'let made;',
        `const all = () => (made ??= require(${JSON.stringify(file)}));`,
        'module.exports = { __esModule: true,',
        ...(names.get(file) ?? []).map((name) => `  get ${name}() { return all().${name}; },`),
        '};',
      ].join('\n'),
      resolveDir: contract,
    }));
  },
});

/** Every file with schemas, and what it exports. */
async function namesIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const { metafile } = await bundle({
    entryPoints: files.filter((_, index) => SCHEMAS.test(texts[index] ?? '')),
    absWorkingDir: folder,
    format: 'esm',
    outdir: folder,
    metafile: true,
    write: false,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = '', exports }) => [
      path.join(folder, entryPoint),
      exports,
    ]),
  );
}
