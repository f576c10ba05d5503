import { asSentence } from '../../../../assessment/texts/asSentence.ts';
import type { ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { whoIs, type Somebody } from '../caseWords.ts';
import shared from '../disagreements.module.css';
import type { CaseStep } from '../caseItem.ts';
import { isOverdue } from '../own/ownSteps.ts';
import { withNames } from '../PersonName.tsx';
import styles from './stepFacts.module.css';

/** When a step is due, behind a name or at the beginning of a line. */
const dueWords = {
  besideName: { due: 'step.due', overdue: 'step.overdue' },
  alone: { due: 'step.dueAlone', overdue: 'step.overdueAlone' },
} as const;

interface Props {
  readonly step: CaseStep;
  /** Who reads; null where every step on the page is theirs. */
  readonly me: Pick<Somebody, 'id'> | null;
  /** What is to be done, where it leads somewhere. */
  readonly title?: ReactNode;
  /** Where it belongs, away from its case. */
  readonly where?: ReactNode;
}

/** One step in words: what, who, until when, which number shows it, and where it stands. */
export function StepFacts({ step, me, title = step.what, where }: Props) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const open = step.state === 'open';
  const overdue = isOverdue(step, new Date());
  return (
    <div className={styles.words}>
      <p className={styles.what} dir="auto">
        {title}
      </p>
      {where}
      <p className={shared.quiet}>
        {me && (
          <>{withNames(i18n, 'step.owner', { who: whoIs(step.owner, me), name: step.owner.name })}&nbsp;· </>
        )}
        <span className={overdue ? styles.overdue : undefined}>
          {t(dueWords[me ? 'besideName' : 'alone'][overdue ? 'overdue' : 'due'], { date: date(step.due) })}
        </span>
      </p>
      <p className={shared.quiet}>
        {t('app.label', { name: t('step.measure') })} <bdi>{asSentence(step.measure)}</bdi>{' '}
        <span className={styles.target}>
          {t('app.label', { name: t('step.target') })} <bdi>{step.target}</bdi>
        </span>
      </p>
      {step.helpWanted !== null && open && (
        <p className={shared.quiet}>
          <strong>{t('step.helpWanted')}</strong> <bdi>{step.helpWanted}</bdi>
        </p>
      )}
      {step.reached && (
        <p className={shared.quiet}>
          <strong>{t('app.label', { name: t('step.reached') })}</strong> <bdi>{step.reached}</bdi>
        </p>
      )}
      {!open && <p className={styles.ended}>{t(step.state === 'done' ? 'step.isDone' : 'step.isDropped')}</p>}
    </div>
  );
}
