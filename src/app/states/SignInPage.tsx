import { Button } from '@fluentui/react-button';
import { ClockRegular, LockClosedRegular, PersonSwapRegular } from '@fluentui/react-icons';
import { StatePage } from '../../ui/StatePage.tsx';
import type { Failure } from '../api/outcome.ts';
import { useI18n } from '../i18n/useI18n.ts';
import { usePressed } from '../teams/usePressed.ts';
import { signInCauseOf } from './signInCause.ts';
import styles from './signInPage.module.css';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

const timeIn = (locale: string, at: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** Somebody could not be signed in, and it is known why: what Microsoft wants, whose turn it is, and the one thing to do. */
export function SignInPage({ failure, onRetry }: Props) {
  const { t, locale } = useI18n();
  const again = usePressed(onRetry);
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
          ? t('signIn.early.when', { time: timeIn(locale, serverTime) })
          : t(`signIn.${why}.text`)
      }
      action={
        <>
          {why === 'administrator' && (
            <blockquote className={styles.message}>{t('signIn.message')}</blockquote>
          )}
          <Button appearance="primary" onClick={again}>
            {t(`signIn.${why}.button`)}
          </Button>
          {code !== null && <p className={styles.code}>{t('signIn.code', { code })}</p>}
        </>
      }
    />
  );
}
