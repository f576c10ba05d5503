/** The languages that Concord's texts exist in, the language of last resort first. */
export const languages = ['en', 'de', 'es', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

export interface UserLocale {
  /** The language of the texts. */
  readonly language: Language;
  /** How numbers and dates are written: the person's own region, in the language of the texts. */
  readonly tag: string;
}

const parsed = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag);
  } catch {
    // Hosts have been seen to send locales with an underscore, or none at all.
    return undefined;
  }
};

/**
 * The best fit among the texts that exist. A person whose language is missing reads English, with the dates of
 * their own region: a German date inside an English sentence would be neither.
 * @param wanted locale tags, the most wanted first
 * @example userLocale(['de-DE']).tag // 'en-DE'
 */
export function userLocale(wanted: readonly (string | undefined)[]): UserLocale {
  const locales = wanted.map((tag) => parsed(tag?.replace('_', '-') ?? '')).filter((found) => !!found);
  for (const locale of locales) {
    const language = languages.find((known) => known === locale.language);
    if (language) return { language, tag: locale.toString() };
  }
  const region = locales[0]?.maximize().region;
  return { language: languages[0], tag: region ? `${languages[0]}-${region}` : languages[0] };
}
