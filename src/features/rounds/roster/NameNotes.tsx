import type { RosterReply } from '../../../../contract/roster.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';

type Names = Pick<NonNullable<RosterReply['roster']>, 'notYetMatched' | 'contested'>;

/** How many people of a roster are known by address alone, and how many addresses two people have come under. */
export function NameNotes({ notYetMatched, contested }: Names) {
  const { t } = useI18n();
  return (
    <>
      {notYetMatched > 0 && <p>{t('roundPage.people.unmatched', { count: notYetMatched })}</p>}
      {contested > 0 && <p>{t('roundPage.people.contested', { count: contested })}</p>}
    </>
  );
}
