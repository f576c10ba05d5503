import { levels } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelPips } from '../../../ui/LevelPips.tsx';
import styles from './heatTable.module.css';

/** What the pips mean: for the phone, where cells have no room for the word. */
export function LevelLegend() {
  const { t } = useI18n();
  return (
    <ul className={styles.legend} aria-hidden>
      {levels.map((level) => (
        <li key={level}>
          <LevelPips level={level} /> {t(`level.${level}.name`)}
        </li>
      ))}
    </ul>
  );
}
