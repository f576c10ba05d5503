/** Texts of one kind by language tag, in small letters. English is the master: what is not there does not exist. */
export type ByLanguage<Texts> = Readonly<Record<string, Texts>> & { readonly en: Texts };

/**
 * The texts in a language, else in English. "de-CH" is served by "de", whatever the case.
 * @example textsIn({ en: 'Open', de: 'Öffnen' }, 'de-CH') // 'Öffnen'
 */
export function textsIn<Texts>(texts: ByLanguage<Texts>, language: string): Texts {
  const tag = language.toLowerCase();
  const known = [tag, tag.split('-')[0] ?? tag].find((wanted) => Object.hasOwn(texts, wanted));
  return texts[known ?? 'en'] ?? texts.en;
}
