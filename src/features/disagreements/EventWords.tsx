import { reasonIds, reasonText } from '../../../assessment/texts/actionText.ts';
import type { CaseEvent } from '../../../contract/caseHistory.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { changeWords, noteWords, whoIs, type Somebody } from './caseWords.ts';
import styles from './disagreements.module.css';
import { withNames } from './PersonName.tsx';

interface Props {
  readonly event: CaseEvent;
  readonly me: Pick<Somebody, 'id'>;
}

/** One thing that happened to a case, in words. */
export function EventWords({ event, me }: Props) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { act, by, to, outcome, reason, change } = event;
  const changes = change ? changeWords(i18n, change) : '';
  const known = reasonIds.find((id) => id === reason);
  const note = change?.step ?? noteWords(i18n, event);
  return (
    <>
      <span>
        {i18n.knows(`case.event.${act}`)
          ? withNames(i18n, changes ? 'case.event.step-changed-how' : `case.event.${act}`, {
              who: whoIs(by, me),
              name: by?.name ?? '',
              whom: whoIs(to ?? null, me),
              to: to?.name ?? '',
              outcome: outcome ? t(`case.outcome.${outcome}`) : '',
              reason: known ? reasonText(known, language) : (reason ?? ''),
              changes,
            })
          : t('older.unknown')}
      </span>
      {note !== null && (
        <q className={styles.quoted} dir="auto">
          {note}
        </q>
      )}
    </>
  );
}
