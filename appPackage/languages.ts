import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TeamsManifest } from '@microsoft/app-manifest';
import { filledTexts, schemaProblems } from './manifest.ts';
import type { Values } from './environment.ts';

/** What Teams shows of the app in one more language: texts of the manifest, by where they stand in it. */
export interface LanguageFile {
  /** Its name beside manifest.json, as that names it. */
  readonly name: string;
  readonly content: string;
}

interface NamesLanguages {
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file: string }[] };
}
type Texts = Readonly<Record<string, string>>;
type Branch = Record<string, unknown>;

/** The files that the manifest names. @returns also a sentence for each that is not there */
export function readLanguages(folder: string, template: string) {
  const { localizationInfo } = JSON.parse(template) as NamesLanguages;
  const names = (localizationInfo?.additionalLanguages ?? []).map(({ file }) => file);
  const there = (name: string) => existsSync(path.join(folder, name));
  return {
    files: names
      .filter(there)
      .map((name): LanguageFile => ({ name, content: readFileSync(path.join(folder, name), 'utf8') })),
    missing: names.filter((name) => !there(name)).map((name) => `${name} is missing`),
  };
}

/** A language file with its placeholders filled, as the manifest's are. @returns null where it is not JSON */
export function filledLanguage({ content }: LanguageFile, values: Values): Texts | null {
  try {
    return filledTexts(content, values) as Texts;
  } catch {
    return null;
  }
}

/**
 * What is wrong with a language file: one sentence each, with the file first. The package of Microsoft has no schema for it;
 * so its texts are set into the manifest, which then has to be as good as it was.
 */
export async function languageProblems(manifest: TeamsManifest, name: string, texts: Texts | null) {
  if (!texts) return [`${name} is not JSON`];
  const inLanguage = structuredClone(manifest);
  const lost = Object.entries(texts)
    .filter(([key]) => key !== '$schema')
    .filter(([key, text]) => !setText(inLanguage as unknown as Branch, key, text))
    .map(([key]) => `${name}: the manifest has no text "${key}"`);
  const problems = await schemaProblems(inLanguage);
  return [...lost, ...problems.map((problem) => `${name}, set into ${problem}`)];
}

/** Sets a text where another one stands, such as "staticTabs[0].name". @returns whether one stands there */
function setText(manifest: Branch, key: string, text: string): boolean {
  const steps = key.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const branch = steps.reduce<unknown>((at, step) => (at as Branch | undefined)?.[step], manifest) as
    Branch | undefined;
  if (typeof branch?.[last] !== 'string') return false;
  branch[last] = text;
  return true;
}
