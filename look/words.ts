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
  return new RegExp(`^${patternOf(text.replaceAll(/<\/?\w+>/g, ''))}$`);
}

/** `{count, plural, one {...} other {... # ...}}`: what stands in it may hold values of its own. */
const PLURAL = /\{\w+, plural,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/;
const FORM = /\{((?:[^{}]|\{[^{}]*\})*)\}/g;

const patternOf = (text: string): string =>
  text
    .split(PLURAL)
    .map((part, index) =>
      index % 2 === 0 ? anythingAt(part, /\{[^{}]*\}/) : `(?:${formsIn(part).join('|')})`,
    )
    .join('');
const formsIn = (forms: string): string[] =>
  [...forms.matchAll(FORM)].map(([, form = '']) => anythingAt(form, /\{[^{}]*\}|#/));
/** A name is told with common blanks, also where the text has those that never break. */
const anythingAt = (text: string, value: RegExp): string =>
  text
    .split(value)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s'))
    .join('.*');
