import { isProblem } from '../../app/api/outcome.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { failureWords as otherWords } from '../../app/states/failureWords.ts';
import { Alert } from '../../ui/Alert.tsx';
import type { Somebody } from './caseWords.ts';
import styles from './disagreements.module.css';
import { EventWords } from './EventWords.tsx';
import type { Done, Undone } from './done.ts';

interface Props {
  readonly done: Undone;
  readonly me: Pick<Somebody, 'id'>;
  /** A button was pressed and nothing typed: there may be nothing left to be sent again. */
  readonly pressed?: boolean;
}

/** Why something has not been done, what has happened instead, and that nothing typed is lost. */
export function DoneNote({ done, me, pressed = false }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Alert>
      {done.kind === 'changed' ? (
        <>
          <p className={styles.strong}>{t(pressed ? 'case.conflict.pressed' : 'case.conflict')}</p>
          {done.news.length > 0 && (
            <ul className={styles.news}>
              {done.news.map((event) => (
                <li key={event.at + event.act}>
                  <EventWords event={event} me={me} />
                </li>
              ))}
            </ul>
          )}
          {!pressed && <p>{t('case.conflict.again')}</p>}
        </>
      ) : (
        <p dir="auto">{done.kind === 'refused' ? done.detail : failureWords(i18n, done.failure, pressed)}</p>
      )}
    </Alert>
  );
}

function failureWords(
  { t }: Pick<I18n, 't'>,
  failure: Extract<Done, { kind: 'failed' }>['failure'],
  pressed: boolean,
): string {
  // Whether it has arrived cannot be known; sending the same again is safe.
  if (failure.kind === 'unreachable') return t(pressed ? 'note.unreachable' : 'case.unreachable');
  // The case was given to other liaisons, or the role was taken away, while somebody was at it.
  if (isProblem(failure, 'disagreement-not-found') || isProblem(failure, 'liaison-only'))
    return `${t('case.notYours.title')} ${t('case.notYours.text')}`;
  return otherWords({ t }, failure);
}
