/**
 * Language, script and region of a language tag, in their proper form: nothing else is needed to speak with somebody, and
 * extensions and private parts could say anything.
 * @param tag as a browser or Teams sent it
 * @returns such as "de-CH" of "de-ch-u-co-phonebk" or "zh-Hant-TW"; undefined where it is no tag, as "*"
 */
export function plainTag(tag: string): string | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    return [language, script, region].filter((part) => part !== undefined).join('-');
  } catch {
    return undefined;
  }
}

/** The languages that Concord speaks; what it says to anybody else is in English. */
const spoken: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr', 'nl']);

/**
 * How somebody with a plain language tag is written to: in a language of theirs that Concord speaks, else in English, with the
 * dates and numbers of their own region, as in the tab. A Polish date inside an English sentence would be neither.
 * @param tag as `plainTag` gives it
 * @returns such as "de-CH" of "de-CH", and "en-PL" of "pl"
 */
export function readableTag(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  if (spoken.has(language)) return tag;
  return region === undefined ? 'en' : `en-${region}`;
}
