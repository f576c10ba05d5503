import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { OwnResponse } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import type { Dropped } from './dropChanges.ts';
import { FailedNote } from './FailedNote.tsx';
import styles from './ownResult.module.css';

/** What is dropped: changes to what was sent, or all that somebody has answered and never sent. */
const words = {
  changes: {
    title: 'own.drop.title',
    text: 'own.drop.text',
    keep: 'own.drop.keep',
    confirm: 'own.drop.confirm',
    busy: 'own.drop.busy',
    unknown: 'own.drop.unknown',
  },
  answers: {
    title: 'erase.title',
    text: 'closed.erase',
    keep: 'erase.keep',
    confirm: 'erase.confirm',
    busy: 'erase.busy',
    unknown: 'erase.unknown',
  },
} as const;

interface Props {
  readonly of?: keyof typeof words;
  readonly drop: () => Promise<Dropped>;
  readonly onClose: () => void;
  /** @param sent what counts by now; null where it was erased, undefined where that is not known */
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
}

/** Asks before something that was not sent is gone for good. */
export function DropDialog({ of = 'changes', drop, onClose, onDropped }: Props) {
  const { t } = useI18n();
  const said = words[of];
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
      title={t(said.title)}
      onClose={close}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={close}>
            {t(said.keep)}
          </Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void start()}>
            {t(busy ? said.busy : said.confirm)}
          </Button>
        </>
      }
    >
      <p>{t(said.text)}</p>
      {typeof state === 'object' && state.kind === 'unknown' && (
        <p role="alert" className={styles.small}>
          {t(said.unknown)}
        </p>
      )}
      {typeof state === 'object' && state.kind === 'failed' && <FailedNote failure={state.failure} />}
    </Dialog>
  );
}
