import { useId, useState } from 'react';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { OwnResponse } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { Card } from '../../../ui/Card.tsx';
import type { AnswerApi } from '../answerApi.ts';
import type { Sent } from '../sent.ts';
import type { SavedDraft } from '../loadAnswerData.ts';
import { AnswerHandling } from './AnswerHandling.tsx';
import { AreaProfile } from './AreaProfile.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import styles from './ownResult.module.css';
import { LevelMeaning } from './LevelMeaning.tsx';
import { OwnLevel } from './OwnLevel.tsx';
import { UnsentChanges } from './UnsentChanges.tsx';
import { useFreshDraft } from './useFreshDraft.ts';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  readonly questions: Questions;
  readonly sent: Sent;
  /** Changes in the draft that were not sent, or that were just dropped. */
  readonly changes?: Changes;
  /** The round ended before changes were sent. */
  readonly closedMeanwhile?: boolean;
  readonly onChange?: (saved: SavedDraft) => void;
  /** @param sent what counts by now; null where it was erased, undefined where that is not known */
  readonly onDropped?: (sent: OwnResponse | null | undefined) => void;
  readonly onErased: () => void;
}

export type Changes = 'none' | 'unsent' | 'dropped';

/** How one person sees it: their level, each area, what it means, and what happens with the answers. */
export function OwnResult(props: Props) {
  const { api, round, questions, sent, closedMeanwhile = false, onChange, onErased } = props;
  const { changes = 'none', onDropped } = props;
  const [erasing, setErasing] = useState(false);
  const [shown, setShown] = useState(false);
  const noteId = useId();
  const change = useFreshDraft(api, onChange);

  return (
    <main className={styles.place}>
      {changes !== 'none' && onDropped && (
        <UnsentChanges
          api={api}
          round={round}
          noteId={noteId}
          changes={changes}
          onContinue={change.start}
          onDropped={onDropped}
        />
      )}
      {/* One card on the desktop; on the phone the areas come between the two. */}
      <div className={styles.first}>
        <OwnLevel
          round={round}
          sent={sent}
          arrives={closedMeanwhile}
          noteId={closedMeanwhile && changes === 'unsent' ? noteId : undefined}
        />
        <LevelMeaning level={sent.score.level} />
      </div>
      <Card className={styles.areas}>
        <AreaProfile questions={questions} areas={sent.score.areas} />
      </Card>
      <Card className={styles.handling}>
        <AnswerHandling
          round={round}
          side={sent.draft.side}
          shown={shown}
          changing={change.state}
          onChange={onChange && round.state === 'open' ? change.start : null}
          onShow={() => setShown(!shown)}
          onErase={() => setErasing(true)}
        />
      </Card>
      {shown && (
        <Card className={styles.answers}>
          <AnswerTable questions={questions} draft={sent.draft} />
        </Card>
      )}
      {erasing && (
        <EraseDialog api={api} round={round} onClose={() => setErasing(false)} onErased={onErased} />
      )}
    </main>
  );
}
