import { Button } from '@fluentui/react-button';
import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import styles from './guideCard.module.css';

interface Props {
  readonly title: string;
  /** List items. */
  readonly children: ReactNode;
  /** It goes for good; absent where it goes by itself alone. */
  readonly onClose?: () => void;
}

/** What somebody should know who is here for the first time: one quiet card, no tour, in nobody's way. */
export function GuideCard({ title, children, onClose }: Props) {
  const { t } = useI18n();
  const id = useId();
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {onClose && (
          <Button className={styles.close ?? ''} onClick={onClose}>
            {t('guide.gotIt')}
          </Button>
        )}
      </div>
      <ul className={styles.list} aria-labelledby={id}>
        {children}
      </ul>
    </Card>
  );
}
