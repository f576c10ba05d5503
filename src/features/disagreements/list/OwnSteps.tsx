import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import type { CaseStep } from '../disagreementsApi.ts';
import styles from './list.module.css';

/** What the reader has agreed to do, what is due first comes first. */
export function OwnSteps({ steps }: { steps: readonly CaseStep[] }) {
  const { t, date } = useI18n();
  return (
    <Card>
      <PartHead id="own-steps" title={t('cases.ownSteps')} />
      <ul className={styles.ownSteps} aria-labelledby="own-steps">
        {steps.map(({ id, what, due, disagreement }) => (
          <li key={id}>
            <a className={styles.caseLink} href={`#/disagreements/${disagreement}`} dir="auto">
              {what}
            </a>
            <span className={styles.note}>{t('step.due', { date: date(due) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
