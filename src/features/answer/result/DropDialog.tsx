import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { OwnResponse } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import type { Dropped } from './dropChanges.ts';
import { FailedNote } from './FailedNote.tsx';
import styles from './ownResult.module.css';

interface Props {
  readonly drop: () => Promise<Dropped>;
  readonly onClose: () => void;
  /** @param sent what counts by now; null where it was erased, undefined where that is not known */
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
}

/** Asks before changes that were not sent are gone for good. */
export function DropDialog({ drop, onClose, onDropped }: Props) {
  const { t } = useI18n();
  const [state, setState] = useState<'asking' | 'dropping' | Exclude<Dropped, { kind: 'dropped' }>>('asking');
  const start = async () => {
    setState('dropping');
    const outcome = await drop();
    if (outcome.kind === 'dropped') onDropped(outcome.sent);
    else setState(outcome);
  };
  const busy = state === 'dropping';
  // What is under way can no longer be kept.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog
      title={t('own.drop.title')}
      onClose={close}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={close}>
            {t('own.drop.keep')}
          </Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void start()}>
            {t(busy ? 'own.drop.busy' : 'own.drop.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('own.drop.text')}</p>
      {typeof state === 'object' && state.kind === 'unknown' && (
        <p role="alert" className={styles.small}>
          {t('own.drop.unknown')}
        </p>
      )}
      {typeof state === 'object' && state.kind === 'failed' && <FailedNote failure={state.failure} />}
    </Dialog>
  );
}
