import { Button } from '@fluentui/react-button';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Draft } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { progressOf } from '../answers/progress.ts';
import type { AnswerData } from '../loadAnswerData.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { dropChanges } from './dropChanges.ts';
import { DropDialog } from './DropDialog.tsx';
import styles from './ownResult.module.css';

interface Props {
  readonly api: AnswerApi;
  readonly data: AnswerData;
  /** The round ended while the page was open. */
  readonly meanwhile?: boolean;
  readonly draft: Draft;
  /** Where to go from here. */
  readonly ways?: ReactNode;
  readonly onErased: () => void;
  readonly onAway: () => void;
}

/** The round ended before these answers were sent: said plainly, they are shown once more, and can be erased at once. */
export function UnsentAnswers(props: Props) {
  const { api, data, meanwhile = false, draft, ways, onErased, onAway } = props;
  const { t, date } = useI18n();
  const { round, questions, keeper } = data;
  const [asking, setAsking] = useState(false);
  const { done, total } = progressOf(questions, draft);
  return (
    <main className={styles.place}>
      <Card className={styles.closed}>
        <PageTitle arrives>{t(meanwhile ? 'closed.title' : 'state.closed.title')}</PageTitle>
        <p className={styles.text}>{t('closed.text', { answered: done, total })}</p>
        <p className={styles.text}>{t('closed.kept', { date: date(round.deletesOn) })}</p>
        <div className={styles.actions}>
          <Button icon={<DeleteRegular />} onClick={() => setAsking(true)}>
            {t('own.erase')}
          </Button>
        </div>
        {ways}
      </Card>
      <Card className={styles.answers}>
        <AnswerTable questions={questions} draft={draft} />
      </Card>
      {asking && (
        <DropDialog
          of="answers"
          drop={() => dropChanges(api)}
          onClose={() => setAsking(false)}
          onDropped={(sent) => {
            keeper.forget();
            if (sent) onAway();
            else onErased();
          }}
        />
      )}
    </main>
  );
}
