import { Button } from '@fluentui/react-button';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { progressOf } from '../answers/progress.ts';
import { EXTRA, type Wanted } from '../wanted.ts';
import styles from './review.module.css';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

interface Props {
  readonly questions: Questions;
  readonly draft: Draft;
  readonly onLook: (what: Wanted) => void;
}

/** How much is answered in each area, with the way back to it. */
export function AreaList({ questions, draft, onLook }: Props) {
  const { t } = useI18n();
  const { areas } = progressOf(questions, draft);
  const { A1, A2 } = draft.awareness;
  const isExtraAnswered = A1 != null || A2 != null;
  return (
    <section>
      <h2 className={styles.heading}>{t('review.areasTitle')}</h2>
      <ul className={styles.list}>
        {areas.map(({ id, name, done, total }, index) => (
          <li key={id} className={styles.row}>
            <span>
              <AsAsked>{name}</AsAsked>
              <span className={styles.small}>{t('review.areaAnswered', { open: total - done, total })}</span>
            </span>
            <Button
              appearance="subtle"
              aria-label={t('review.areaLook', { area: name })}
              onClick={() => onLook(questions.areas[index]?.statements[0]?.id ?? null)}
            >
              {t('review.look')}
            </Button>
          </li>
        ))}
        {questions.awareness && (
          <li className={styles.row}>
            <span>
              {t('review.awareness')}
              <span className={styles.small}>
                {t(isExtraAnswered ? 'review.awarenessDone' : 'review.awarenessOpen')}
              </span>
            </span>
            <Button
              appearance="subtle"
              aria-label={t(isExtraAnswered ? 'review.areaLook' : 'review.areaAnswer', {
                area: t('review.awareness'),
              })}
              onClick={() => onLook(EXTRA)}
            >
              {t(isExtraAnswered ? 'review.look' : 'review.answerIt')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
