import type { Level } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelCell } from '../../../ui/LevelCell.tsx';
import styles from './heatTable.module.css';

/** A figure with its level, or the reason why it is not shown. */
export type Figure =
  | { readonly kind: 'shown'; readonly value: number; readonly level: Level }
  | { readonly kind: 'hidden'; readonly why: string };

/** A figure on the ramp of the levels. What is hidden is explained, never blank. */
export function FigureCell({ figure }: { figure: Figure }) {
  const { t, tenth } = useI18n();
  return figure.kind === 'shown' ? (
    <LevelCell
      level={figure.level}
      figure={tenth(figure.value)}
      word={t(`level.${figure.level}.name`)}
      narrow
    />
  ) : (
    <span className={styles.hidden}>{figure.why}</span>
  );
}
