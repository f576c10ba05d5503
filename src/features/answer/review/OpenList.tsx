import { Button } from '@fluentui/react-button';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { statementsOf } from '../answers/draft.ts';
import styles from './review.module.css';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

interface Props {
  readonly questions: Questions;
  readonly draft: Draft;
  readonly onAnswer: (statement: string) => void;
}

/** The statements without an answer, each with the way back to it. */
export function OpenList({ questions, draft, onAnswer }: Props) {
  const { t } = useI18n();
  return (
    <section>
      <h2 className={styles.heading}>{t('review.openTitle')}</h2>
      <ul className={styles.list}>
        {statementsOf(questions)
          .filter(({ id }) => !(id in draft.answers))
          .map(({ id, text }) => (
            <li key={id} className={styles.row}>
              <span id={`open-${id}`}>
                <AsAsked>{text}</AsAsked>
              </span>
              <Button
                id={`answer-${id}`}
                aria-labelledby={`answer-${id} open-${id}`}
                onClick={() => onAnswer(id)}
              >
                {t('review.answerIt')}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
