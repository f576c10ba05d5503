import { Button } from '@fluentui/react-button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';
import styles from '../ui/dialog.module.css';
import { focusMistake } from '../ui/focusMistake.ts';
import { useI18n } from './i18n/useI18n.ts';

interface Props<Done extends { readonly kind: string }> {
  readonly title: string;
  /** null: there is nothing that could be done, and the dialog only says why. */
  readonly confirm: string | null;
  /** What the button says meanwhile; without it that something is saved. */
  readonly busyLabel?: string;
  /** Does what the dialog asks for. null: what was filled in is not right yet, and its fields say so; the first gets the focus. */
  readonly act: () => Promise<Done> | null;
  readonly onDone: (what: Extract<Done, { readonly kind: 'done' }>) => void;
  readonly onClose: () => void;
  /** Why it could not be done. */
  readonly undone: (what: Exclude<Done, { readonly kind: 'done' }>) => ReactNode;
  readonly children: ReactNode;
}

/**
 * Asks before something is done: once, however often somebody presses. Where it could not be done it stays, with
 * everything that was filled in, and says why.
 */
export function ActDialog<Done extends { readonly kind: string }>(props: Props<Done>) {
  const { title, confirm, busyLabel, act, onDone, onClose, undone, children } = props;
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const [failed, setFailed] = useState<Exclude<Done, { readonly kind: 'done' }> | null>(null);
  const [refused, setRefused] = useState(0);
  const note = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a long dialog it may stand below what is in sight.
    if (failed) note.current?.scrollIntoView({ block: 'nearest' });
  }, [failed]);
  useEffect(() => {
    if (refused > 0) focusMistake(fields.current);
  }, [refused]);
  const send = async () => {
    if (sending.current) return;
    setFailed(null);
    const acting = act();
    if (!acting) {
      setRefused((before) => before + 1);
      return;
    }
    sending.current = true;
    setBusy(true);
    const outcome = await acting;
    sending.current = false;
    setBusy(false);
    if (outcome.kind === 'done') onDone(outcome as Extract<Done, { readonly kind: 'done' }>);
    else setFailed(outcome as Exclude<Done, { readonly kind: 'done' }>);
  };
  // What is under way can no longer be called off, and what comes of it belongs to this question and to no later one.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={close}>
            {t(confirm === null ? 'app.close' : 'app.cancel')}
          </Button>
          {confirm !== null && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void send()}>
              {busy ? (busyLabel ?? t('roundForm.saving')) : confirm}
            </Button>
          )}
        </>
      }
    >
      <div ref={fields} className={styles.fields}>
        {children}
      </div>
      {failed && (
        <div ref={note} className={styles.note}>
          {undone(failed)}
        </div>
      )}
    </Dialog>
  );
}
