/** A number as the reader writes it; text as it is; words, which the reader's language has too. */
type Value = string | number | Told;

/** Words with places for values, such as "has passed: today is {today}". */
export interface Told {
  /** In English. It is also the name under which other languages have these words. */
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * What is told of something that cannot be: a text that stands so in English, or one with values. It is put into the
 * reader's language where the reply leaves.
 */
export type Words = string | Told;

/** Words with values, for each `{name}` one. */
export const say = (text: string, values: Told['values'] = {}): Told => ({ text, values });

/** Words that stand within others. */
export const asTold = (words: Words): Told => (typeof words === 'string' ? say(words) : words);

/** Another language, by the English text. */
export type Translation = Readonly<Record<string, string>>;

/**
 * Words as somebody reads them. What a language does not have stays English.
 * @param language for numbers, such as "de"
 * @throws RangeError where a value is missing
 */
export function inWords(words: Words, language = 'en', translation: Translation = {}): string {
  const { text, values } = asTold(words);
  if (typeof words === 'string') return translation[text] ?? text;
  return (translation[text] ?? text).replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`inWords requires a value for {${name}}`);
    if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
    return typeof value === 'string' ? value : inWords(value, language, translation);
  });
}
