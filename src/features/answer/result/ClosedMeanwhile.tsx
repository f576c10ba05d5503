import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { progressOf } from '../answers/progress.ts';
import { AnswerTable } from './AnswerTable.tsx';
import styles from './ownResult.module.css';

/** The round ended before the answers were sent: said plainly, and the answers are shown once more. */
export function ClosedMeanwhile({ questions, draft }: { questions: Questions; draft: Draft }) {
  const { t } = useI18n();
  const { done, total } = progressOf(questions, draft);
  return (
    <main className={styles.place}>
      <Card className={styles.closed}>
        <PageTitle arrives>{t('closed.title')}</PageTitle>
        <p className={styles.text}>{t('closed.text', { answered: done, total })}</p>
      </Card>
      <Card className={styles.answers}>
        <AnswerTable questions={questions} draft={draft} />
      </Card>
    </main>
  );
}
