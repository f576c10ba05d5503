import type { Round } from '../../../../contract/rounds.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { mayBeMore } from '../../../app/mayBeMore.ts';
import type { Scope } from '../view.ts';

/** How many people the figures rest on, and of how many that were asked; null where one side is not shown. */
export function answeredWords(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  { scope, round }: { scope: Pick<Scope, 'n' | 'region'>; round: Pick<Round, 'roster'> },
): string | null {
  const { n, region } = scope;
  if (n.sales === undefined || n.marketing === undefined) return null;
  const count = n.sales + n.marketing + (n.observer ?? 0);
  // How many of a region were asked is for its owner alone.
  const asked = region === null ? (round.roster?.people ?? 0) : 0;
  if (asked === 0 || asked < count) return t('results.people', { count });
  // A share would be read as the whole one.
  if (mayBeMore(scope, round)) return t('results.answered.leastOf', { count, asked });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return t('results.answered.of', { count, asked, percent: percent.format((100 * count) / asked) });
}
