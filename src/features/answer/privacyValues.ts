import type { Round } from '../../../contract/rounds.ts';
import type { I18n } from '../../app/i18n/i18n.ts';

/** What fills the placeholders of the privacy texts of one round. */
export const privacyValues = ({ t, day, date }: I18n, round: Round) => ({
  k: round.minimumGroupSize,
  closeDate: day(round.closesAt),
  deleteDate: date(round.deletesOn),
  resultsWhen: t(
    round.resultsFor === 'after-close' ? 'privacy.results-when-closed' : 'privacy.results-when-open',
  ),
});
