import styles from './rounds.module.css';

interface Props {
  readonly part: number;
  readonly of: number;
  /** In whose colour; the company's where nothing is said. */
  readonly side?: 'sales' | 'marketing' | undefined;
}

/** A share as a bar. The figures always stand beside it. */
export const ShareBar = ({ part, of, side }: Props) => (
  <span className={`${styles.bar} ${side ? styles[side] : ''}`} aria-hidden>
    <span style={{ inlineSize: `${of === 0 ? 0 : Math.min(100, (100 * part) / of)}%` }} />
  </span>
);
