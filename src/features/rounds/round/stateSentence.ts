import type { Round } from '../../../../contract/rounds.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { clockName, daysUntil, exactly, wholeDay } from '../dates.ts';

/** Days further away than these say nothing that the date does not say better. */
const COUNTED_DAYS = 60;

/** Where a round stands and what comes next, in a sentence or two. Times are those of the round's own time zone. */
export function stateSentence(
  { t, locale, date }: Pick<I18n, 't' | 'locale' | 'date'>,
  round: Round,
  now: Date,
): string {
  switch (round.state) {
    case 'draft':
      return t('roundPage.sentence.draft');
    case 'scheduled':
      return t('roundPage.sentence.scheduled', {
        when: exactly(locale, round, round.opensAt ?? ''),
        zone: clockName(locale, round),
      });
    case 'open': {
      const until = t('roundPage.sentence.open', {
        when: exactly(locale, round, round.closesAt),
        zone: clockName(locale, round),
      });
      // One that is due to close is closed within minutes: until then it is its last day.
      const days = Math.max(0, daysUntil(round, now, round.closesAt));
      return days > COUNTED_DAYS ? until : `${until} ${t('roundPage.sentence.daysLeft', { days })}`;
    }
    case 'closed':
      return t(round.purged ? 'roundPage.sentence.purged' : 'roundPage.sentence.closed', {
        date: wholeDay(locale, round, round.closesAt),
        deletesOn: date(round.deletesOn),
      });
  }
}
