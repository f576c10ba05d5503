import { Button } from '@fluentui/react-button';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Somebody } from '../caseWords.ts';
import { DoneNote } from '../DoneNote.tsx';
import type { Done, Undone } from '../done.ts';
import styles from './dialogs.module.css';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly me: Pick<Somebody, 'id'>;
  /** What is still missing before it can be sent; null where nothing is. */
  readonly missing?: string | null;
  /** Does what the dialog asks for. */
  readonly act: () => Promise<Done>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done, and stays, with all that was typed, where it could not be done. */
export function ActDialog({ title, confirm, me, missing = null, act, onDone, onClose, children }: Props) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);
  const send = async () => {
    setAsked(true);
    if (missing !== null || busy) return;
    setBusy(true);
    const done = await act();
    setBusy(false);
    if (done.kind === 'done') onDone();
    else setUndone(done);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('case.cancel')}</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void send()}>
            {busy ? t('case.sending') : confirm}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>{children}</div>
      {asked && missing !== null && (
        <p role="alert" className={styles.missing}>
          {missing}
        </p>
      )}
      {undone && <DoneNote done={undone} me={me} />}
    </Dialog>
  );
}
