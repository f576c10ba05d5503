import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './moveUp.module.css';

/** The card of what would move a company up while the playbook is on its way: its words, and shapes where the moves will be. */
export function MoveUpComing() {
  const { t } = useI18n();
  return (
    <Card>
      <PartHead id="results-move-up" title={t('results.moveUp')} note={t('results.moveUp.note')} />
      <div className={styles.coming} aria-hidden>
        <i />
        <i />
        <i />
      </div>
      <p className={styles.how}>{t('results.moveUp.how')}</p>
    </Card>
  );
}
