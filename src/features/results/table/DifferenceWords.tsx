import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SureDifference } from '../../../ui/SureDifference.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { Difference } from '../figures.ts';
import styles from './heatTable.module.css';

/** The sign of the side that rates higher and by how much, or why that cannot be said. */
export function DifferenceWords({ difference }: { difference: Difference }) {
  const i18n = useI18n();
  if (difference.kind === 'words') return <span className={styles.unclear}>{i18n.t(difference.key)}</span>;
  return (
    <SureDifference
      side={difference.higher}
      name={i18n.t(`side.${difference.higher}`)}
      by={sizeOf(i18n, difference.by)}
    />
  );
}
