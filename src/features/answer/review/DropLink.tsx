import { useState } from 'react';
import type { OwnResponse } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { TextButton } from '../../../ui/TextButton.tsx';
import type { Dropped } from '../result/dropChanges.ts';
import { DropDialog } from '../result/DropDialog.tsx';
import styles from './review.module.css';

interface Props {
  readonly drop: () => Promise<Dropped>;
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
}

/** For whoever finds, looking at everything, that what they sent was right. */
export function DropLink({ drop, onDropped }: Props) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <p className={styles.text}>
      <TextButton onClick={() => setAsking(true)}>{t('own.drop')}</TextButton>
      {asking && <DropDialog drop={drop} onClose={() => setAsking(false)} onDropped={onDropped} />}
    </p>
  );
}
