import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { progressOf } from '../answers/progress.ts';
import { AnswerTable } from './AnswerTable.tsx';
import styles from './ownResult.module.css';

/** The round ended before the answers were sent: said plainly, and the answers are shown once more. */
export function ClosedMeanwhile({
  round,
  questions,
  draft,
}: {
  round: Round;
  questions: Questions;
  draft: Draft;
}) {
  const { t, day } = useI18n();
  const { done, total } = progressOf(questions, draft);
  return (
    <main className={styles.place}>
      <Card className={styles.level}>
        <h1 className={styles.title}>{t('closed.title')}</h1>
        <p className={styles.text}>
          {t('closed.text', { date: day(round.closesAt), answered: done, total })}
        </p>
      </Card>
      <Card className={styles.answers}>
        <AnswerTable questions={questions} draft={draft} />
      </Card>
    </main>
  );
}
