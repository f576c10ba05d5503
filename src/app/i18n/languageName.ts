/** What a language is called in the language of the reader: "German" for `de`; the tag itself where nobody knows it. */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
