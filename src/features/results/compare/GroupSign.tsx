import styles from './compare.module.css';

/** The letters by which two groups are known in tables, where their names are long. */
export const LETTERS = ['A', 'B'] as const;

/** The sign of a group, which never stands without its name nearby. */
export const GroupSign = ({ at }: { at: 0 | 1 }) => (
  <span className={styles.sign} aria-hidden>
    {LETTERS[at]}
  </span>
);
