import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { lazyPart } from '../../../app/lazyScreen.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import type { AnswerApi } from '../answerApi.ts';
import type { Sent } from '../sent.ts';
import type { SavedDraft } from '../loadAnswerData.ts';
import { AnswerHandling } from './AnswerHandling.tsx';
import { AreaProfile } from './AreaProfile.tsx';
import styles from './ownResult.module.css';
import { LevelMeaning } from './LevelMeaning.tsx';
import { OwnLevel } from './OwnLevel.tsx';
import { useFreshDraft } from './useFreshDraft.ts';

const AnswerTable = lazyPart(async () => (await import('./AnswerTable.tsx')).AnswerTable);
const EraseDialog = lazyPart(async () => (await import('./EraseDialog.tsx')).EraseDialog);

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  readonly questions: Questions;
  readonly sent: Sent;
  /** There are changes in the draft that were not sent. */
  readonly unsent?: boolean;
  /** The round ended before changes were sent. */
  readonly closedMeanwhile?: boolean;
  readonly onChange?: (saved: SavedDraft) => void;
  readonly onErased: () => void;
}

/** How one person sees it: their level, each area, what it means, and what happens with the answers. */
export function OwnResult(props: Props) {
  const { api, round, questions, sent, unsent = false, closedMeanwhile = false, onChange, onErased } = props;
  const { t } = useI18n();
  const [erasing, setErasing] = useState(false);
  const [shown, setShown] = useState(false);
  const change = useFreshDraft(api, onChange);

  return (
    <main className={styles.place}>
      {unsent && (
        <Card className={styles.unsent}>
          <p>
            <strong>{t('own.unsent')}</strong> {t('own.unsentText')}
          </p>
          <Button appearance="primary" onClick={change.start}>
            {t('own.continue')}
          </Button>
        </Card>
      )}
      {/* One card on the desktop; on the phone the areas come between the two. */}
      <div className={styles.first}>
        <OwnLevel round={round} sent={sent} closedMeanwhile={closedMeanwhile} />
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
