import { placed, type Shares } from './shares.ts';
import styles from './bars.module.css';

const looks = ['strong', 'weak', 'neither', 'weak', 'strong'] as const;

interface Props {
  readonly side: 'sales' | 'marketing';
  readonly shares: Shares;
  /** What all bars of the list have in common. */
  readonly scale: number;
  /** Per cent in the parts that are wide enough. */
  readonly labels?: readonly string[];
}

/** The answers of one side: to the left who disagrees, to the right who agrees, "neither" across the middle. */
export function DivergingBar({ side, shares, scale, labels }: Props) {
  const { start, widths } = placed(shares, scale);
  return (
    <div className={`${styles.bar} ${styles[side]} ${labels ? styles.large : ''}`} aria-hidden>
      <span style={{ inlineSize: `${100 * start}%` }} />
      {looks.map((look, index) => (
        <span
          // The five answers, in their order.
          key={index}
          className={`${styles.part} ${styles[look]}`}
          style={{ inlineSize: `${100 * (widths[index] ?? 0)}%` }}
        >
          {labels && <span className={styles.label}>{labels[index]}</span>}
        </span>
      ))}
    </div>
  );
}
