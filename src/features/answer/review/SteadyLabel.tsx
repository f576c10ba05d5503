import styles from './review.module.css';

interface Props {
  readonly shown: string;
  /** All that stand here in turn, this one too. */
  readonly among: readonly string[];
}

/** What a button says, as large as the largest of what it may say: the bar does not move when the words change. */
export const SteadyLabel = ({ shown, among }: Props) => (
  <span className={styles.labels}>
    {among.map((words) => (
      <span key={words} className={words === shown ? undefined : styles.unsaid}>
        {words}
      </span>
    ))}
  </span>
);
