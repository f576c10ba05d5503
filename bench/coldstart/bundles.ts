import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { asDeployed, bundleApi } from '../../infra/apiBundle.ts';
import { azureLater } from '../../infra/bundle/azureLater.ts';

/** What of each package the product imports; where nothing is named, all of it. */
const packages: Record<string, string> = {
  '@azure/data-tables': 'TableClient, TableTransaction, RestError, odata',
  '@azure/storage-queue': 'QueueClient',
  '@azure/functions': 'app',
  zod: 'z',
  'zod-openapi': 'createDocument',
  jose: 'createRemoteJWKSet, jwtVerify, errors',
  'rate-limiter-flexible': 'RateLimiterMemory, RateLimiterRes',
  '@humanwhocodes/momoa': 'parse',
  'csv-parse': 'parse',
  'write-excel-file/node': 'default',
  botbuilder: '',
};

export interface Bundle {
  readonly file: string;
  /** Of the app: a function that is called once it is loaded. */
  readonly called?: string;
  /** Bytes of what loading it reads: the file and what it imports at once. */
  readonly bytes: number;
}

/** Bundles every package alone, as the app is bundled, each in a folder of its own; and the app, and nothing at all. */
export async function makeBundles(folder: string) {
  const alone = async (name: string, source: string, plugins: readonly Plugin[] = []): Promise<Bundle> => {
    const outdir = path.join(folder, name.replaceAll(/\W/g, '-'));
    await build({
      ...asDeployed,
      plugins: [...asDeployed.plugins, ...plugins],
      stdin: { contents: source, resolveDir: asDeployed.absWorkingDir, sourcefile: 'alone.js' },
      entryNames: 'alone',
      outdir,
    });
    const file = path.join(outdir, 'alone.js');
    // As beside the app: otherwise Node reads the whole file to see which kind it is.
    await writeFile(path.join(outdir, 'package.json'), '{ "type": "module" }');
    return { file, bytes: (await stat(file)).size };
  };
  const whole = path.join(folder, 'app');
  await bundleApi(whole);
  const app = { file: path.join(whole, 'app.js'), bytes: await bytesFrom(whole, 'app.js') };
  const nothing = await alone('nothing', 'export {};');
  const each = new Map<string, Bundle>();
  for (const [name, used] of Object.entries(packages))
    each.set(
      name,
      await alone(name, used === '' ? `export * from '${name}';` : `export { ${used} } from '${name}';`),
    );
  const tables = '@azure/data-tables, as the app has it';
  each.set(
    tables,
    await alone(tables, `export { ${packages['@azure/data-tables'] ?? ''} } from '@azure/data-tables';`, [
      azureLater,
    ]),
  );
  return { app, nothing, each };
}

/** Bytes of a file and of all that it imports at once. */
async function bytesFrom(folder: string, name: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(name)) return 0;
  seen.add(name);
  const text = await readFile(path.join(folder, name), 'utf8');
  let bytes = text.length;
  for (const [, next = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.js)["']/g))
    bytes += await bytesFrom(folder, next, seen);
  return bytes;
}
