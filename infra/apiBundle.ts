import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { azureLater } from './bundle/azureLater.ts';
import { schemasLater } from './bundle/schemasLater.ts';
import { togetherWith } from './bundle/togetherWith.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Packages made for CommonJS ask for others with `require`, which a module has only if it makes one. */
const ASK_AS_COMMONJS =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** zod brings its messages in fifty languages. Ours are told in our own words (api/functions/faultWords.ts). */
const zodInEnglish: Plugin = {
  name: 'zod in English',
  setup(build) {
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, resolveDir }) =>
      importer.includes(`${path.sep}zod${path.sep}`)
        ? { path: path.resolve(resolveDir, '../locales/en.js') }
        : undefined,
    );
  },
};

/** What every request needs, and the code of the tab's first one, `GET me`. */
const FOR_THE_FIRST = ['api/wiring.ts', 'api/functions/me-get.ts'];

/** How everything that is deployed is bundled. */
export const asDeployed = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // The worker of Azure provides it; nobody else has it.
  external: ['@azure/functions-core'],
  banner: { js: ASK_AS_COMMONJS },
  // Names stay; the places in the log are those of the source (api/functions/sourcePlace.ts).
  minifySyntax: true,
  minifyWhitespace: true,
  // Where Node shows the line at which it ended, it is not all of the app.
  lineLimit: 200,
  sourcemap: true,
  sourcesContent: false,
  plugins: [zodInEnglish],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Makes the Function app as it is deployed: JavaScript, what it needs of its packages, host.json. Every trigger, and the bot,
 * stays in a file of its own, which is loaded when it is first needed.
 * @param folder is emptied first
 */
export async function bundleApi(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundle({
    ...asDeployed,
    plugins: [
      ...asDeployed.plugins,
      azureLater,
      schemasLater(path.join(root, 'contract')),
      togetherWith(FOR_THE_FIRST.map((name) => path.join(root, name))),
    ],
    entryPoints: ['api/app.ts'],
    outdir: folder,
  });
  await nameSourcesFromRoot(folder);
  const {
    name,
    version,
    private: own,
  } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const manifest = { name, version, private: own, type: 'module', main: 'app.js' };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await cp(path.join(root, 'host.json'), path.join(folder, 'host.json'));
}

/** In the maps a source is named from the root of the house, wherever the bundle is made and runs. */
async function nameSourcesFromRoot(folder: string): Promise<void> {
  const maps = (await readdir(folder)).filter((name) => name.endsWith('.js.map'));
  const rename = async (file: string): Promise<void> => {
    const map = JSON.parse(await readFile(file, 'utf8')) as { sources: string[] };
    const sources = map.sources.map((source) =>
      path.relative(root, path.resolve(folder, source)).split(path.sep).join('/'),
    );
    await writeFile(file, JSON.stringify({ ...map, sources }));
  };
  await Promise.all(maps.map((name) => rename(path.join(folder, name))));
}
