const ENGLISH = ['"', '"'] as const;

/** How each language quotes a name inside a sentence. */
const QUOTED: Readonly<Record<string, readonly [open: string, close: string]>> = {
  en: ENGLISH,
  de: ['„', '“'],
  es: ['«', '»'],
  fr: ['«\u202f', '\u202f»'],
  nl: ['“', '”'],
};

/** What the language puts between things of a list: ", ", " and ", ", and ". */
const betweenIn = (locale: string): string[] => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [2, 3].flatMap((count) =>
    format
      .formatToParts(new Array<string>(count).fill(''))
      .flatMap(({ type, value }) => (type === 'literal' ? [value] : [])),
  );
};

/**
 * A name beside other words. One that holds what stands between the things of a list ("Paris, Nord", "Research and
 * Development") is quoted, so that nobody reads two names in it.
 * @param locale a BCP 47 tag; of another language than Concord's the quotation marks are the English ones
 */
export function nameInSentence(locale: string, name: string): string {
  const isUnclear = /[,;،、]/.test(name) || betweenIn(locale).some((words) => name.includes(words));
  return isUnclear ? quoted(locale, name) : name;
}

/** A name in the quotation marks of the language; of another language than Concord's they are the English ones. */
export function quoted(locale: string, name: string): string {
  const [open, close] = QUOTED[new Intl.Locale(locale).language] ?? ENGLISH;
  return open + name + close;
}
