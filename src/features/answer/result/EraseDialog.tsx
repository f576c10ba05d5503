import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { isProblem, isUnsure, type Failure } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { FailedNote } from './FailedNote.tsx';
import styles from './ownResult.module.css';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Asks before answers are gone for good, and says what erasing does and does not do. */
export function EraseDialog({ api, round, onClose, onErased }: Props) {
  const { t } = useI18n();
  const [state, setState] = useState<'asking' | 'erasing' | 'unknown' | Failure>('asking');
  const erase = async () => {
    setState('erasing');
    const outcome = await api.erase();
    // Without an answer it may have happened all the same.
    const now = isUnsure(outcome) ? await api.response() : null;
    if (outcome.kind === 'ok' || (now && isProblem(now, 'response-not-found'))) onErased();
    else setState(now && now.kind !== 'ok' ? 'unknown' : outcome);
  };
  const busy = state === 'erasing';
  // What is under way can no longer be kept.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog
      title={t('erase.title')}
      onClose={close}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={close}>
            {t('erase.keep')}
          </Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void erase()}>
            {t(busy ? 'erase.busy' : 'erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t(round.state === 'open' ? 'erase.text' : 'erase.textClosed')}</p>
      {state === 'unknown' && (
        <p role="alert" className={styles.small}>
          {t('erase.unknown')}
        </p>
      )}
      {typeof state === 'object' && <FailedNote failure={state} />}
    </Dialog>
  );
}
