import type { ReactNode } from 'react';
import { conversationGuide } from '../../../../assessment/texts/conversationGuide.ts';
import { meetingGuide } from '../../../../assessment/texts/meetingGuide.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import fold from '../../../ui/fold.module.css';
import shared from '../disagreements.module.css';
import type { CaseData } from '../caseData.ts';
import { setOf } from '../../../app/setOf.ts';
import styles from './guide.module.css';

interface Props {
  readonly data: CaseData;
  /** Whether the meeting is unfolded. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** What to ask each side alone and both together, and how to lead the meeting. */
export function Guide({ data: { item, questions, steps }, open, onOpen }: Props) {
  const { t, language, date } = useI18n();
  const guide = conversationGuide(item.subject, setOf(questions), language);
  const agreed = steps.findLast(({ state }) => state === 'open');
  const meeting = meetingGuide(agreed && { measure: agreed.measure, dueDate: date(agreed.due) }, language);
  const ask = (title: ReactNode, texts: readonly string[]) => (
    <section className={styles.ask}>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <Card>
      <PartHead id="case-guide" title={t('case.guide')} note={guide.why} />
      {ask(<SideName side="sales" />, guide.askSales)}
      {ask(<SideName side="marketing" />, guide.askMarketing)}
      {ask(t('results.together'), guide.askBoth)}
      <details
        className={`${fold.fold} ${styles.meeting}`}
        open={open}
        onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
      >
        <summary>{t('case.guide.meeting')}</summary>
        <ol>
          {meeting.steps.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        <h3>{t('case.guide.mind')}</h3>
        <ul>
          {meeting.advice.map(({ id, text, sources }) => (
            <li key={id}>
              {text}
              {sources.map(({ short }) => (
                <span key={short} className={shared.small}>
                  {' '}
                  {short}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
