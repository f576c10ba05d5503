import type { Round } from '../../../../contract/rounds.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { mayBeMore } from '../../../app/mayBeMore.ts';
import type { Scope } from '../view.ts';

/** How many people the figures rest on, and of how many that were asked; null where neither side is shown. */
export function answeredWords(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  { scope, round }: { scope: Pick<Scope, 'n' | 'region'>; round: Pick<Round, 'roster'> },
): string | null {
  const { n, region } = scope;
  if (n.sales === undefined && n.marketing === undefined) return null;
  const count = (n.sales ?? 0) + (n.marketing ?? 0) + (n.observer ?? 0);
  // Observers, and how many were asked, are of the company: those of a region are for its owner alone.
  const { roster } = region === null ? round : { roster: null };
  const [least, asked] = [mayBeMore(scope, { roster }), roster?.people ?? 0];
  if (asked === 0 || asked < count) return t(least ? 'results.people.least' : 'results.people', { count });
  // A share would be read as the whole one.
  if (least) return t('results.answered.leastOf', { count, asked });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  // Rounded down, as on the round's own page: 100 only where everybody has answered.
  return t('results.answered.of', {
    count,
    asked,
    percent: percent.format(Math.floor((100 * count) / asked)),
  });
}
