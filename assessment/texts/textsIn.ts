import type { Translation } from '../languages/translation.ts';

/** Texts of one kind by language tag, in small letters. English is the master: what is not there does not exist. */
export type ByLanguage<Texts> = Readonly<Record<string, Texts>> & { readonly en: Texts };

/**
 * The texts in a language, else in English. "de-CH" is served by "de", whatever the case.
 * @example inLanguageOf({ en: 'Open', de: 'Öffnen' }, 'de-CH') // 'Öffnen'
 */
export function inLanguageOf<Texts>(texts: ByLanguage<Texts>, language: string): Texts {
  const tag = language.toLowerCase();
  const known = [tag, tag.split('-')[0] ?? tag].find((wanted) => Object.hasOwn(texts, wanted));
  return texts[known ?? 'en'] ?? texts.en;
}

const added: Record<string, Partial<Translation>> = {};

/**
 * Makes texts of another language known. Whoever shows texts adds what it shows, once; English is always there.
 * @param tag in small letters: "de"
 */
export function addTexts(tag: string, texts: Partial<Translation>): void {
  added[tag] = { ...added[tag], ...texts };
}

/** Every language whose texts are known by now, English first. */
export const textsLanguages = (): string[] => ['en', ...Object.keys(added)];

/**
 * Concord's own texts of one kind in a language, else in English.
 * @example textsIn('buttons', english, 'de-CH').open
 */
export const textsIn = <Kind extends keyof Translation>(
  kind: Kind,
  english: Translation[Kind],
  language: string,
): Translation[Kind] => inLanguageOf<Partial<Translation>>({ ...added, en: {} }, language)[kind] ?? english;
