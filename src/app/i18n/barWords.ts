import { answerPercents } from '../../../assessment/rounding.ts';
import type { I18n } from './i18n.ts';

/** How many answered 1, 2, 3, 4 and 5, and how many can't judge. */
type Counts = readonly [number, number, number, number, number, number];

/** The bar of a side for whoever does not see it: how many of those who judged disagree and agree, in per cent. */
export function barWords(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  side: 'sales' | 'marketing',
  counts: Counts,
): string {
  const [one, two, three, four, five] = counts;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const { disagree, neither, agree } = answerPercents([one, two, three, four, five]);
  return t('case.bar', {
    side: t(`side.${side}`),
    disagree: whole.format(disagree),
    neither: whole.format(neither),
    agree: whole.format(agree),
  });
}
