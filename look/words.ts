import { readFileSync } from 'node:fs';
import type { Language } from './options.ts';

const read = (language: Language) =>
  JSON.parse(readFileSync(new URL(`../src/app/i18n/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
const loaded = new Map<Language, Record<string, string>>();

/** A text of the tab in a language, to find a control by; where something is filled in, whatever stands there fits. */
export function words(language: Language, key: string): RegExp {
  const texts = loaded.get(language) ?? read(language);
  loaded.set(language, texts);
  const text = texts[key];
  if (text === undefined) throw new Error(`there is no text ${key}`);
  const parts = text.replaceAll(/<\/?\w+>/g, '').split(/\{[^{}]*\}/);
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
}
