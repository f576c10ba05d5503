/** "1 mars", "dimanche 1 nov.", "1–5 mai": the first of a month, where the name of the month or another day follows. */
const FIRST = /\b1(?=(?:\s?–\s?\d+)?\s\p{L}{3})/gu;

/**
 * A day as people write it in their language. French makes the first of a month "1er mars"; `Intl` does not know that.
 * @param locale BCP 47, such as fr-CA
 * @param words a day, a span of days or a moment, as `Intl.DateTimeFormat` has written it
 */
export const writtenDay = (locale: string, words: string): string =>
  /^fr\b/i.test(locale) ? words.replace(FIRST, '1er') : words;
