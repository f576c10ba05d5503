import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TeamsManifest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { wrongValues } from './environment.ts';
import type { Values } from './environment.ts';
import { iconNames, iconProblems } from './iconProblems.ts';
import { filledLanguage, languageProblems, readLanguages } from './languages.ts';
import { filledTexts, placeholdersOf, schemaProblems } from './manifest.ts';

export type AppPackage =
  | { kind: 'packed'; zip: Uint8Array; name: string; version: string }
  | { kind: 'refused'; problems: string[] };

/** Equal contents make an equal file, whenever it is packed. A zip cannot hold a time before 1980. */
const PACKED_AT = new Date(1980, 0, 1);

const asFile = (content: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`);

/**
 * The package that is uploaded to Teams: manifest.json and its texts in other languages with their placeholders filled, and
 * the two icons.
 * @param folder where all of them are.
 */
export async function makeAppPackage(folder: string, values: Values): Promise<AppPackage> {
  const template = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const languages = readLanguages(folder, template);
  const icons = iconNames.map((name) => ({ name, png: readFileSync(path.join(folder, name)) }));

  const wrong = [
    ...wrongValues(
      placeholdersOf([template, ...languages.files.map(({ content }) => content)].join()),
      values,
    ),
    ...languages.missing,
    ...icons.flatMap(({ name, png }) => iconProblems(name, png)),
  ];
  if (wrong.length > 0) return { kind: 'refused', problems: wrong };

  const manifest = filledTexts(template, values) as TeamsManifest;
  const translated = languages.files.map((file) => ({
    name: file.name,
    texts: filledLanguage(file, values),
  }));
  const problems = await schemaProblems(manifest);
  if (problems.length > 0) return { kind: 'refused', problems };
  const inLanguages = translated.map(({ name, texts }) => languageProblems(manifest, name, texts));
  const untranslated = (await Promise.all(inLanguages)).flat();
  if (untranslated.length > 0) return { kind: 'refused', problems: untranslated };

  const files = {
    'manifest.json': asFile(manifest),
    ...Object.fromEntries(translated.map(({ name, texts }) => [name, asFile(texts)])),
    ...Object.fromEntries(icons.map(({ name, png }) => [name, new Uint8Array(png)])),
  };
  return {
    kind: 'packed',
    zip: zipSync(files, { mtime: PACKED_AT }),
    name: manifest.name.short,
    version: manifest.version,
  };
}
