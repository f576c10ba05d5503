import { Button } from '@fluentui/react-button';
import { asIs } from '../../../app/i18n/asIs.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Dialog } from '../../../app/Dialog.tsx';
import page from '../../../ui/page.module.css';
import { FaultTable } from '../FaultTable.tsx';
import { FilePick } from '../FilePick.tsx';
import styles from './sets.module.css';
import type { useSets } from './useSets.ts';

/** A company's own set from a file: what is wrong with it is listed, and another one by its name is not replaced unasked. */
export function UploadSet({ state, upload, replace, keep }: ReturnType<typeof useSets>) {
  const { t } = useI18n();
  const { replacing, faults, failure, done, busy } = state;
  // What is under way can no longer be kept.
  const close = () => {
    if (!busy) keep();
  };
  return (
    <div className={styles.upload}>
      <h3 className={styles.uploadTitle}>{t('sets.upload')}</h3>
      <p className={page.small}>{t('sets.upload.note')}</p>
      <FilePick
        label={t('sets.choose')}
        busyLabel={t('roster.reading')}
        busy={busy}
        accept=".json,application/json"
        name={null}
        onFile={upload}
      />
      <div role="status">{done !== null && <p className={page.strong}>{done}</p>}</div>
      {failure !== null && <Alert>{failure}</Alert>}
      {faults && <FaultTable title={t('sets.faults')} note={t('sets.faults.note')} problem={faults} />}
      {replacing && (
        <Dialog
          title={t('sets.replace.title')}
          onClose={close}
          actions={
            <>
              <Button disabledFocusable={busy} onClick={close}>
                {t('sets.replace.keep')}
              </Button>
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void replace(replacing)}>
                {busy ? t('roundForm.saving') : t('sets.replace.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('sets.replace.text', { title: asIs(replacing.there), id: replacing.id })}</p>
          <p>{t('sets.replace.rounds')}</p>
        </Dialog>
      )}
    </div>
  );
}
