import type { I18n } from './i18n.ts';

/**
 * How far a difference or a distance goes: rounded to the nearest tenth. What is more than nothing is never 0.0.
 * @param sign what stands before the figure itself, so that a small one reads "under +0.1"
 */
export function sizeOf(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  value: number,
  sign: '' | '+' = '',
): string {
  const tenths = Math.round(Math.abs(value) * 10) / 10;
  if (tenths === 0 && value !== 0) return t('results.under', { number: `${sign}${decimal(locale, 0.1)}` });
  return `${sign}${decimal(locale, tenths)}`;
}

const decimal = (locale: string, value: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Things one after the other, as the language lists them. */
export const listed = (locale: string, things: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);

/** How each language quotes a name inside a sentence. */
const QUOTED: Readonly<Record<string, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
  fr: ['«\u202f', '\u202f»'],
  nl: ['‘', '’'],
};

/**
 * Names one after the other, as the language lists them. One that holds what stands between them ("Paris, Nord", "Research
 * and Development") is quoted, so that nobody reads two names in it.
 */
export function listedNames(locale: string, names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  const between = [2, 3].flatMap((count) =>
    format
      .formatToParts(new Array<string>(count).fill(''))
      .flatMap(({ type, value }) => (type === 'literal' ? [value] : [])),
  );
  const [open, close] = QUOTED[new Intl.Locale(locale).language] ?? ['“', '”'];
  const isUnclear = (name: string) => /[,;،、]/.test(name) || between.some((words) => name.includes(words));
  return format.format(names.map((name) => (isUnclear(name) ? open + name + close : name)));
}
