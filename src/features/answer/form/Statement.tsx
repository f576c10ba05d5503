import { memo } from 'react';
import type { Answer } from '../../../../contract/answers.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LikertControl } from './LikertControl.tsx';
import styles from './statement.module.css';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
  /** Its area and its place there, spoken before the statement. */
  readonly area: string;
  readonly position: number;
  readonly count: number;
  /** undefined: still open; null: "can't judge". */
  readonly answer: Answer | undefined;
  /** The one to answer next: raised and semibold. */
  readonly current: boolean;
  readonly onChoose: (id: string, answer: Answer) => void;
  readonly onEnter: (id: string) => void;
}

/** One statement and the control that answers it: to a screen reader a group that is named by the statement. */
export const Statement = memo(function Statement(props: Props) {
  const { id, text, area, position, count, answer, current, onChoose, onEnter } = props;
  const { t } = useI18n();
  const look = current ? styles.current : answer === undefined ? '' : styles.answered;
  return (
    <div
      role="radiogroup"
      aria-label={t('answer.group', { area, position, count, statement: text })}
      aria-current={current ? 'step' : undefined}
      data-statement={id}
      className={`${styles.statement} ${look}`}
      onFocus={() => onEnter(id)}
    >
      <p className={styles.text} data-text={text}>
        <AsAsked>{text}</AsAsked>
      </p>
      <LikertControl id={id} answer={answer} onChoose={onChoose} />
    </div>
  );
});
