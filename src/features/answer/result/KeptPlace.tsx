import { Button } from '@fluentui/react-button';
import { useState, type ReactNode } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Nothing } from '../../../app/states/Nothing.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { dropChanges, type Dropped } from './dropChanges.ts';
import { FailedNote } from './FailedNote.tsx';
import { Gone } from './Gone.tsx';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  /** Where to go from here. */
  readonly ways: ReactNode;
  /** They were sent in time after all, from another window. */
  readonly onAway: () => void;
}

/** A round that closed on somebody who had chosen a side and answered nothing: what is kept, which a press erases. */
export function KeptPlace({ api, round, ways, onAway }: Props) {
  const { t, date } = useI18n();
  const [state, setState] = useState<'kept' | 'erasing' | Dropped>('kept');
  const erase = async () => {
    setState('erasing');
    const outcome = await dropChanges(api);
    if (outcome.kind === 'dropped' && outcome.sent) onAway();
    else setState(outcome);
  };
  const outcome = typeof state === 'object' ? state : undefined;
  if (outcome?.kind === 'dropped')
    return <Gone title={t('closed.place.erased')} text={t('state.closed.text')} action={ways} />;
  const busy = state === 'erasing';
  return (
    <Nothing
      title={t('state.closed.title')}
      text={t('closed.place.text', { date: date(round.deletesOn) })}
      action={
        <>
          <Button disabledFocusable={busy} onClick={() => void erase()}>
            {t(busy ? 'erase.busy' : 'closed.place.erase')}
          </Button>
          {outcome?.kind === 'unknown' && <p role="alert">{t('closed.place.unknown')}</p>}
          {outcome?.kind === 'failed' && <FailedNote failure={outcome.failure} />}
          {ways}
        </>
      }
    />
  );
}
