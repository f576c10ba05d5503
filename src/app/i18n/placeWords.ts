import { nameInSentence } from '../../../assessment/texts/nameInSentence.ts';
import type { I18n } from './i18n.ts';

/** Of whom figures are: the whole company (null), a region, or regions that are shown as one. */
export interface Place {
  readonly region: string | null;
  readonly joined?: readonly string[] | undefined;
}

/** The name of a region, or of those that are shown as one. */
export function placeWords({ t, locale }: Pick<I18n, 't' | 'locale'>, { region, joined }: Place): string {
  const [first, second] = joined ?? [region];
  if (second !== undefined) return t('results.joined', { first: nameInSentence(locale, first ?? '') });
  return first ?? t('results.wholeCompany');
}
