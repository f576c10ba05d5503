import type { CSSProperties } from 'react';
import { scalePlace } from '../../../ui/scalePlace.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import styles from './sideMarks.module.css';

interface Mark {
  readonly side: 'sales' | 'marketing';
  readonly score: number;
  readonly name: string;
  readonly figure: string;
}

/**
 * The sides on the scale. The lower one's label stands left of its sign and the higher one's right of it, so that they never
 * collide; near the ends of the scale labels and signs move aside, and the stems stay where the scores are.
 */
export function SideMarks({ marks }: { marks: readonly Mark[] }) {
  const [lower, higher] = marks.toSorted((a, b) => a.score - b.score);
  if (!lower) return null;
  const [low, high] = [scalePlace(lower.score), scalePlace((higher ?? lower).score)];
  return (
    <div className={styles.marks} style={{ '--low': low, '--high': high } as CSSProperties}>
      <div className={styles.labels}>
        <span className={styles.lower}>
          {lower.name} <strong className={styles.figure}>{lower.figure}</strong>
          <SideSign side={lower.side} />
        </span>
        {higher && (
          <span className={styles.higher}>
            <SideSign side={higher.side} />
            {higher.name} <strong className={styles.figure}>{higher.figure}</strong>
          </span>
        )}
      </div>
      <div className={styles.stems}>
        {marks.map(({ side, score }) => (
          <span
            key={side}
            className={`${styles.stem} ${styles[side]}`}
            style={{ insetInlineStart: `${scalePlace(score)}%` }}
          />
        ))}
      </div>
    </div>
  );
}
