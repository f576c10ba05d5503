import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './keyHints.module.css';

/** Which keys answer. They do so while the focus is in a statement, or on the form itself. */
export function KeyHints() {
  const { t } = useI18n();
  return (
    <dl className={styles.hints}>
      <dt>
        <kbd>1</kbd> – <kbd>5</kbd>
      </dt>
      <dd>{t('answer.keys.answer')}</dd>
      <dt>
        <kbd>0</kbd>
      </dt>
      <dd>{t('answer.keys.cannotJudge')}</dd>
      <dt>
        <kbd>{t('answer.keys.tab')}</kbd>
      </dt>
      <dd>{t('answer.keys.next')}</dd>
      <dt>
        <kbd>{t('answer.keys.delete')}</kbd>
      </dt>
      <dd>{t('answer.keys.clear')}</dd>
    </dl>
  );
}
