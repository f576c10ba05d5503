import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { wrongValues } from './environment.ts';
import type { Values } from './environment.ts';
import { iconNames, iconProblems } from './iconProblems.ts';
import { filledManifest, placeholdersOf, schemaProblems } from './manifest.ts';

export type AppPackage =
  | { kind: 'packed'; zip: Uint8Array; name: string; version: string }
  | { kind: 'refused'; problems: string[] };

/** Equal contents make an equal file, whenever it is packed. A zip cannot hold a time before 1980. */
const PACKED_AT = new Date(1980, 0, 1);

/**
 * The package that is uploaded to Teams: manifest.json with its placeholders filled, and the two icons.
 * @param folder where manifest.json and the icons are.
 */
export async function makeAppPackage(folder: string, values: Values): Promise<AppPackage> {
  const template = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const icons = iconNames.map((name) => ({ name, png: readFileSync(path.join(folder, name)) }));

  const wrong = [
    ...wrongValues(placeholdersOf(template), values),
    ...icons.flatMap(({ name, png }) => iconProblems(name, png)),
  ];
  if (wrong.length > 0) return { kind: 'refused', problems: wrong };

  const manifest = filledManifest(template, values);
  const problems = await schemaProblems(manifest);
  if (problems.length > 0) return { kind: 'refused', problems };

  const files = {
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`),
    ...Object.fromEntries(icons.map(({ name, png }) => [name, new Uint8Array(png)])),
  };
  return {
    kind: 'packed',
    zip: zipSync(files, { mtime: PACKED_AT }),
    name: manifest.name.short,
    version: manifest.version,
  };
}
