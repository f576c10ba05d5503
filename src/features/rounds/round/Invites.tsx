import type { RosterReply } from '../../../../contract/roster.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';

type Names = Pick<NonNullable<RosterReply['roster']>, 'people' | 'notYetMatched'>;

/** How many people are invited when the round opens, and how many nobody can write to yet. */
export function Invites({ people, notYetMatched }: Names) {
  const { t } = useI18n();
  const known = people - notYetMatched;
  return (
    <>
      {known > 0 && <p>{t('roundPage.open.invites', { count: known })}</p>}
      {notYetMatched > 0 && <p>{t('roundPage.open.unreached', { count: notYetMatched, all: people })}</p>}
    </>
  );
}
