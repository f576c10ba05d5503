import type { Round } from '../../../../contract/rounds.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { daysUntil, exactly, wholeDay } from '../dates.ts';

/** Where a round stands and what comes next, in a sentence or two. Times are those of the round's own time zone. */
export function stateSentence(
  { t, locale, date }: Pick<I18n, 't' | 'locale' | 'date'>,
  round: Round,
  now: Date,
): string {
  const zone = round.timeZone;
  switch (round.state) {
    case 'draft':
      return t('roundPage.sentence.draft');
    case 'scheduled':
      return t('roundPage.sentence.scheduled', { when: exactly(locale, round, round.opensAt ?? ''), zone });
    case 'open':
      return t('roundPage.sentence.open', {
        when: exactly(locale, round, round.closesAt),
        zone,
        days: daysUntil(round, now, round.closesAt),
      });
    case 'closed':
      return t(round.purged ? 'roundPage.sentence.purged' : 'roundPage.sentence.closed', {
        date: wholeDay(locale, round, round.closesAt),
        deletesOn: date(round.deletesOn),
      });
  }
}
