import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import type { Failure } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { FailedNote } from './FailedNote.tsx';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Asks before answers are gone for good, and says what erasing does and does not do. */
export function EraseDialog({ api, round, onClose, onErased }: Props) {
  const { t } = useI18n();
  const [state, setState] = useState<'asking' | 'erasing' | Failure>('asking');
  const erase = () => {
    setState('erasing');
    void api.erase().then((outcome) => {
      if (outcome.kind === 'ok') onErased();
      else setState(outcome);
    });
  };
  return (
    <Dialog
      title={t('erase.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('erase.keep')}</Button>
          <Button appearance="primary" disabledFocusable={state === 'erasing'} onClick={erase}>
            {t(state === 'erasing' ? 'erase.busy' : 'erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t(round.state === 'open' ? 'erase.text' : 'erase.textClosed')}</p>
      {typeof state === 'object' && <FailedNote failure={state} />}
    </Dialog>
  );
}
