import { ClockRegular, LockClosedRegular, PersonSwapRegular } from '@fluentui/react-icons';
import { StatePage } from '../../ui/StatePage.tsx';
import type { Failure } from '../api/outcome.ts';
import { momentOf } from '../i18n/moment.ts';
import { useI18n } from '../i18n/useI18n.ts';
import { RetryButton, RetryLine } from './RetryParts.tsx';
import { signInCauseOf } from './signInCause.ts';
import styles from './signInPage.module.css';
import type { Retry } from './useRetry.ts';

interface Props {
  readonly failure: Failure;
  readonly retry: Retry;
}

/** Somebody could not be signed in, and it is known why: what Microsoft wants, whose turn it is, and the one thing to do. */
export function SignInPage({ failure, retry }: Props) {
  const { t, locale } = useI18n();
  const cause = signInCauseOf(failure);
  if (!cause) return null;
  const { why, code, serverTime } = cause;
  const Icon = why === 'early' ? ClockRegular : why === 'person' ? PersonSwapRegular : LockClosedRegular;
  return (
    <StatePage
      icon={<Icon fontSize={28} />}
      title={t(`signIn.${why}.title`)}
      text={
        why === 'early' && serverTime !== null
          ? t('signIn.early.when', { time: momentOf(locale, serverTime) })
          : t(`signIn.${why}.text`)
      }
      action={
        <>
          {why === 'administrator' && (
            <blockquote className={styles.message}>{t('signIn.message')}</blockquote>
          )}
          <RetryButton appearance="primary" retry={retry} words={t(`signIn.${why}.button`)} />
          <RetryLine retry={retry} />
          {/* Whoever did not close it themselves would press the same button for ever. */}
          {why === 'cancelled' && retry.failedAt !== null && <p>{t('signIn.cancelled.again')}</p>}
          {code !== null && <p className={styles.code}>{t('signIn.code', { code })}</p>}
        </>
      }
    />
  );
}
