import type { Answer } from '../../../../contract/answers.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './likert.module.css';

/** The answers with a number, and the words that belong to them. */
const scale = [1, 2, 3, 4, 5] as const;

interface Props {
  /** Id of the statement. */
  readonly id: string;
  /** undefined: still open; null: "can't judge". */
  readonly answer: Answer | undefined;
  readonly onChoose: (id: string, answer: Answer) => void;
}

/** Six radio buttons: five keys on a track, and "can't judge" beside it, outside the scale. */
export function LikertControl({ id, answer, onChoose }: Props) {
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
  );
}
