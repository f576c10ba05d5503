import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Progress } from '../answers/progress.ts';
import styles from './progress.module.css';

/** One segment for each area, as wide as the area is long. */
export function ProgressSegments({ progress: { areas, done, total } }: { progress: Progress }) {
  const { t } = useI18n();
  return (
    <div
      className={styles.segments}
      role="progressbar"
      aria-label={t('answer.title')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={t('answer.progress', { done, total })}
    >
      {areas.map((area) => (
        <span key={area.id} className={styles.segment} style={{ flexGrow: area.total }}>
          <span className={styles.done} style={{ inlineSize: `${(100 * area.done) / area.total}%` }} />
        </span>
      ))}
    </div>
  );
}
