import { isProblem, isSignedOut, supportNumber, type Failure } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './ownResult.module.css';

/** Something that was asked for could not be done, and nothing has happened. */
export function FailedNote({ failure }: { failure: Failure }) {
  const { t } = useI18n();
  const number = supportNumber(failure);
  return (
    <p role="alert" className={styles.small}>
      {failure.kind === 'unreachable'
        ? t('note.offline')
        : isSignedOut(failure)
          ? t('note.signedOut')
          : isProblem(failure, 'too-many-requests')
            ? t('note.tooOften')
            : number === null
              ? t('note.failed')
              : t('note.failedNumber', { number })}
    </p>
  );
}
