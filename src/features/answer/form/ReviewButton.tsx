import { Button } from '@fluentui/react-button';
import type { MutableRefObject } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './nextButton.module.css';

interface Props {
  readonly onClick: () => void;
  readonly buttonRef: MutableRefObject<HTMLElement | null>;
}

/** In the place of "Next" for whoever came from the review: one press back to it, past all areas between. */
export function ReviewButton({ onClick, buttonRef }: Props) {
  const { t } = useI18n();
  return (
    <Button
      ref={(button: HTMLElement | null) => {
        buttonRef.current = button;
      }}
      className={styles.next ?? ''}
      size="large"
      appearance="primary"
      onClick={onClick}
    >
      {t('answer.toReview')}
    </Button>
  );
}
