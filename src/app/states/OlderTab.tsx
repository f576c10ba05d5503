import { TextButton } from '../../ui/TextButton.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import styles from './olderTab.module.css';

/**
 * Below the header of a tab that an API of today has outgrown. When to load it anew is for whoever is writing to say; on the
 * phone it waits until they have.
 */
export function OlderTab() {
  const { t } = useI18n();
  return (
    <p role="status" className={styles.line}>
      {t('older.text')} <TextButton onClick={() => window.location.reload()}>{t('older.load')}</TextButton>
    </p>
  );
}
