import english from './dealing.en.json' with { type: 'json' };

const languages: Readonly<Record<string, typeof english>> = { en: english };

/** What the bot says about cases, steps and quiet; English where it does not speak the language. @param locale such as `de-CH` */
export const dealingTexts = (locale: string): typeof english =>
  languages[locale.split('-', 1)[0]?.toLowerCase() ?? ''] ?? english;
