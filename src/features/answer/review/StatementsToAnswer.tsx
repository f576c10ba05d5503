import { Button } from '@fluentui/react-button';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Statement } from '../answers/draft.ts';
import styles from './review.module.css';

interface Props {
  readonly title: string;
  /** What may be done with them. */
  readonly text?: string;
  readonly statements: readonly Statement[];
  readonly onAnswer: (statement: string) => void;
}

/** Statements that may still get an answer, each with the way back to it; nothing where there is none. */
export function StatementsToAnswer({ title, text, statements, onAnswer }: Props) {
  const { t } = useI18n();
  if (statements.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      <ul className={styles.list}>
        {statements.map(({ id, text: statement }) => (
          <li key={id} className={styles.row}>
            <span id={`open-${id}`}>
              <AsAsked>{statement}</AsAsked>
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
