import { DELTA } from '../../../../assessment/disagreement/decide.ts';
import { isFact } from '../../../../assessment/scope/established.ts';
import { sureText } from '../../../../assessment/texts/sureText.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { CaseItem } from '../caseItem.ts';
import { scaleOfKind, type Scale } from '../units.ts';

type Words = Pick<I18n, 't' | 'locale' | 'language'>;
type Case = Pick<CaseItem, 'finding' | 'subject' | 'evidence' | 'interval' | 'gap' | 'n'>;

/** How sure it is that the sides differ: one sentence, and one on how much. */
export function sureWords(words: Words, { finding, subject, evidence }: Case): readonly [string, string] {
  const { t, language } = words;
  if (finding === 'withdrawn') return [t('case.sure.withdrawn'), t('case.sure.withdrawnMore')];
  if (finding === 'gap-closed') return [t('case.sure.gapClosed'), t('case.sure.gapClosedMore')];
  if (isFact(evidence)) return [t('case.sure'), sureText('everyone', {}, language)];
  return [
    t('case.sure'),
    evidence.atLeastDelta
      ? sureText('at-least', { delta: sizeOf(words, DELTA * scaleOfKind(subject.kind).unit) }, language)
      : t('case.sure.howMuch'),
  ];
}

/** How much may come from the days on which the sides answered; null where there is nothing to say, or nothing found. */
export function driftWords(
  words: Words,
  { finding, drift }: Pick<CaseItem, 'finding' | 'drift'>,
): string | null {
  if (finding !== 'found' || !drift) return null;
  return sureText(
    'drift',
    { points: sizeOf(words, scaleOfKind('overall').unit * drift.shift) },
    words.language,
  );
}

/** The figures behind that, in sentences. */
export function sureFigures(words: Words, { finding, subject, evidence, interval, gap, n }: Case): string[] {
  const { locale, language } = words;
  const number = new Intl.NumberFormat(locale);
  return [
    ...(interval
      ? [
          rangeText(words, scaleOfKind(subject.kind), gap, isFact(evidence) ? null : interval, {
            nSales: number.format(n.sales),
            nMarketing: number.format(n.marketing),
          }),
        ]
      : []),
    ...(finding === 'found' ? invitedText(words, scaleOfKind(subject.kind), evidence) : []),
    ...(evidence.salesHigher === undefined
      ? []
      : [sureText('pairs', { ps: number.format(Math.round(100 * evidence.salesHigher)) }, language)]),
    ...(finding === 'found' ? [sureText('words', {}, language)] : []),
  ];
}

/** The difference and, where it is an estimate, where it lies. Never with a minus: where it may point either way, the sides are named. */
function rangeText(
  words: Words,
  { unit, from, to }: Scale,
  gap: number,
  interval: readonly [number, number] | null,
  people: { readonly nSales: string; readonly nMarketing: string },
): string {
  const size = (value: number) => sizeOf(words, unit * value);
  const values = { gap: size(gap), from, to, ...people };
  if (!interval) return sureText('figures-of-all', values, words.language);
  const [low, high] = interval;
  if (low < 0 && high > 0)
    return words.t('case.sure.range', {
      ...values,
      sales: size(high),
      marketing: size(low),
    });
  const [near, far] = nearFirst(interval);
  return sureText('figures', { ...values, low: size(near), high: size(far) }, words.language);
}

/** Where the difference of all who were invited lies: told where it is no fact, and where it points one way. */
function invitedText(words: Words, { unit }: Scale, evidence: Case['evidence']): string[] {
  const { invitedInterval } = evidence;
  if (!invitedInterval || isFact(evidence)) return [];
  const [near, far] = nearFirst(invitedInterval);
  if (near * far < 0) return [];
  const size = (value: number) => sizeOf(words, unit * value);
  return [sureText('invited', { low: size(near), high: size(far) }, words.language)];
}

const nearFirst = ([low, high]: readonly [number, number]): readonly [number, number] =>
  Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
