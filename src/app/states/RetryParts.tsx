import { Button } from '@fluentui/react-button';
import type { ComponentProps } from 'react';
import { useI18n } from '../i18n/useI18n.ts';
import styles from './retryParts.module.css';
import type { Retry } from './useRetry.ts';

interface ButtonProps extends Pick<ComponentProps<typeof Button>, 'icon' | 'appearance'> {
  readonly retry: Retry;
  readonly words: string;
}

/** The button that tries again: it says so while it is at it. */
export function RetryButton({ retry, words, ...look }: ButtonProps) {
  const { t } = useI18n();
  return (
    <Button {...look} disabledFocusable={retry.busy} onClick={retry.again}>
      {retry.busy ? t('app.trying') : words}
    </Button>
  );
}

/** Says when it was tried again in vain. It is there from the beginning, for screen readers to watch. */
export function RetryLine({ retry: { failedAt } }: { retry: Retry }) {
  const { t, locale } = useI18n();
  const time =
    failedAt && new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(failedAt);
  return (
    <p role="status" className={styles.line}>
      {time !== null && t('app.stillSo', { time })}
    </p>
  );
}
