import { Button } from '@fluentui/react-button';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';

/** Asks whether what was typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('roundForm.leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button appearance="primary" onClick={onStay}>
            {t('roundForm.leave.stay')}
          </Button>
          <Button onClick={onLeave}>{t('roundForm.leave.confirm')}</Button>
        </>
      }
    >
      <p>{t('roundForm.leave.text')}</p>
    </Dialog>
  );
}
