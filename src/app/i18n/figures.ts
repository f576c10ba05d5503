import { nearestTenth } from '../../../assessment/rounding.ts';
import { nameInSentence } from '../../../assessment/texts/nameInSentence.ts';
import { asIs } from './asIs.ts';
import type { I18n } from './i18n.ts';

/** Letters of scripts that run from right to left, such as Hebrew and Arabic. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * How far a difference or a distance goes: rounded to the nearest tenth. What is more than nothing is never 0.0.
 * @param sign what stands before the figure itself, so that a small one reads "under +0.1"
 */
export function sizeOf(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  value: number,
  sign: '' | '+' = '',
): string {
  const tenths = nearestTenth(value);
  if (tenths === 0 && value !== 0) return t('results.under', { number: `${sign}${decimal(locale, 0.1)}` });
  return `${sign}${decimal(locale, tenths)}`;
}

const decimal = (locale: string, value: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Things one after the other, as the language lists them. */
export const listed = (locale: string, things: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);

const inOrder = (name: string): string => (RIGHT_TO_LEFT.test(name) ? asIs(name) : name);

/** Names one after the other beside other words, as the language lists them. None turns the others round. */
export const namesInSentence = (locale: string, names: readonly string[]): string =>
  listed(
    locale,
    names.map((name) => inOrder(nameInSentence(locale, name))),
  );

/** The same where nothing else stands beside them: one alone needs no quotation marks. */
export const listedNames = (locale: string, names: readonly string[]): string =>
  names.length < 2 ? names.map(inOrder).join('') : namesInSentence(locale, names);
