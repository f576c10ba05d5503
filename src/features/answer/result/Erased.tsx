import { Button } from '@fluentui/react-button';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { AnswerApi } from '../answerApi.ts';
import type { SavedDraft } from '../loadAnswerData.ts';
import { FailedNote } from './FailedNote.tsx';
import { Gone } from './Gone.tsx';
import { useFreshDraft } from './useFreshDraft.ts';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  /** Absent for those who are no longer asked. */
  readonly onAgain?: (saved: SavedDraft) => void;
}

/** The answers are gone. While the round is open, one may begin anew. */
export function Erased({ api, round, onAgain }: Props) {
  const { t, day } = useI18n();
  const again = useFreshDraft(api, onAgain);
  if (round.state !== 'open' || !onAgain) {
    const why = round.state === 'open' ? 'state.notInvited.title' : 'erase.doneClosed';
    return <Gone title={t('erase.done')} text={t(why)} />;
  }
  return (
    <Gone
      title={t('erase.done')}
      text={t('erase.doneText', { date: day(round.closesAt) })}
      action={
        <>
          <Button onClick={again.start}>{t('erase.again')}</Button>
          {again.state.kind === 'failed' && <FailedNote failure={again.state.failure} />}
        </>
      }
    />
  );
}
