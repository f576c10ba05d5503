import { memo } from 'react';
import type { Answer } from '../../../../contract/answers.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './likert.module.css';

/** The answers with a number, and the words that belong to them. */
export const scale = [1, 2, 3, 4, 5] as const;

export interface StatementProps {
  readonly id: string;
  readonly text: string;
  /** Its area and its place there, spoken before the statement. */
  readonly area: string;
  readonly position: number;
  readonly count: number;
  /** undefined: still open; null: "can't judge". */
  readonly answer: Answer | undefined;
  readonly current: boolean;
  readonly onChoose: (id: string, answer: Answer) => void;
  readonly onEnter: (id: string) => void;
}

/** One statement with its six radio buttons: five keys on a track, and "can't judge" outside the scale. */
export const LikertControl = memo(function LikertControl(props: StatementProps) {
  const { id, text, area, position, count, answer, current, onChoose, onEnter } = props;
  const { t } = useI18n();
  const radio = (value: Answer, spoken: string) => (
    <input
      type="radio"
      className={styles.radio}
      name={id}
      value={value ?? 0}
      aria-label={spoken}
      checked={answer === value}
      onChange={() => onChoose(id, value)}
    />
  );

  return (
    <div
      role="radiogroup"
      aria-label={t('answer.group', { area, position, count, statement: text })}
      aria-current={current ? 'step' : undefined}
      data-statement={id}
      className={`${styles.statement} ${current ? styles.current : ''} ${answer === undefined ? '' : styles.answered}`}
      onFocus={() => onEnter(id)}
    >
      <p className={styles.text} data-text={text}>
        <span>{text}</span>
      </p>
      <div className={styles.control}>
        <div className={styles.track}>
          {scale.map((number) => (
            <label key={number} className={styles.key}>
              {radio(number, t('answer.spoken', { number, word: t(`answer.${number}`) }))}
              <span className={styles.face} aria-hidden>
                {number}
              </span>
              <span className={styles.word} aria-hidden>
                {t(`answer.${number}`)}
              </span>
            </label>
          ))}
        </div>
        <label className={styles.cannotJudge}>
          {radio(null, t('answer.cannotJudge'))}
          <span className={styles.face} aria-hidden>
            {t('answer.cannotJudge.short')}
          </span>
        </label>
        <span className={styles.ends} aria-hidden>
          <span>{t('answer.1')}</span>
          <span>{t('answer.5')}</span>
        </span>
      </div>
    </div>
  );
});
