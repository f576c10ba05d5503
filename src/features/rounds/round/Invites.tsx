import type { RosterReply } from '../../../../contract/roster.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { messageHours } from '../messageHours.ts';

type Names = Pick<NonNullable<RosterReply['roster']>, 'people' | 'notYetMatched'>;

/** How many people are invited when the round opens, at which hours, and how many nobody can write to yet. */
export function Invites({ people, notYetMatched }: Names) {
  const { t, locale } = useI18n();
  const known = people - notYetMatched;
  return (
    <>
      {known > 0 && <p>{t('roundPage.open.invites', { count: known, ...messageHours(locale) })}</p>}
      {notYetMatched > 0 && <p>{t('roundPage.open.unreached', { count: notYetMatched, all: people })}</p>}
    </>
  );
}
