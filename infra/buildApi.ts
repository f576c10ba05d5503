/** `npm run build:api`: dist/api/, and dist/concord-api.zip of it, which is what Azure takes. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { bundleApi } from './apiBundle.ts';

const dist = path.resolve(import.meta.dirname, '../dist');
const folder = path.join(dist, 'api');
await bundleApi(folder);

const files: Record<string, Uint8Array> = {};
for (const name of await readdir(folder)) files[name] = await readFile(path.join(folder, name));
const zip = zipSync(files);
await writeFile(path.join(dist, 'concord-api.zip'), zip);
console.log(`dist/concord-api.zip: ${Object.keys(files).length} files, ${Math.ceil(zip.length / 1024)} KiB`);
