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
