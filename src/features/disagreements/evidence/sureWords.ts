import { DELTA } from '../../../../assessment/disagreement/decide.ts';
import { sureText } from '../../../../assessment/texts/sureText.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { CaseItem } from '../disagreementsApi.ts';

type Words = Pick<I18n, 't' | 'locale' | 'language'>;
type Case = Pick<CaseItem, 'finding' | 'evidence' | 'interval' | 'gap' | 'n'>;

/** How sure it is that the sides differ: one sentence, and one on how much. */
export function sureWords(words: Words, { finding, evidence }: Case): readonly [string, string] {
  const { t, language } = words;
  if (finding === 'withdrawn') return [t('case.sure.withdrawn'), t('case.sure.withdrawnMore')];
  if (finding === 'gap-closed') return [t('case.sure.gapClosed'), t('case.sure.gapClosedMore')];
  return [
    t('case.sure'),
    evidence.atLeastDelta
      ? sureText('at-least', { delta: sizeOf(words, DELTA) }, language)
      : t('case.sure.howMuch'),
  ];
}

/** The figures behind that, in sentences. */
export function sureFigures(words: Words, { finding, evidence, interval, gap, n }: Case): string[] {
  const { locale, language } = words;
  const number = new Intl.NumberFormat(locale);
  return [
    ...(interval
      ? [rangeText(words, gap, interval, number.format(n.sales), number.format(n.marketing))]
      : []),
    ...(evidence.salesHigher === undefined
      ? []
      : [sureText('pairs', { ps: number.format(Math.round(100 * evidence.salesHigher)) }, language)]),
    ...(finding === 'found' ? [sureText('words', {}, language)] : []),
  ];
}

/** The difference and where it lies. Never with a minus: where it may point either way, the sides are named. */
function rangeText(
  words: Words,
  gap: number,
  [low, high]: readonly [number, number],
  nSales: string,
  nMarketing: string,
): string {
  const values = { gap: sizeOf(words, gap), nSales, nMarketing };
  if (low < 0 && high > 0)
    return words.t('case.sure.range', {
      ...values,
      sales: sizeOf(words, high),
      marketing: sizeOf(words, low),
    });
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return sureText(
    'figures',
    { ...values, low: sizeOf(words, near), high: sizeOf(words, far) },
    words.language,
  );
}
