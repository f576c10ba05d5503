import { levels, type Level } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './ownResult.module.css';

/** The lowest score of each level. */
const from: Readonly<Record<Level, number>> = { undefined: 20, defined: 40, aligned: 60, integrated: 80 };

/** What a level means, and what the next one would be. */
export function LevelMeaning({ level }: { level: Level }) {
  const { t, rich } = useI18n();
  const next = levels[levels.indexOf(level) + 1];
  return (
    <section className={styles.meaning}>
      <h2 className={styles.heading}>{t('own.means', { level: t(`level.${level}.name`) })}</h2>
      <p>{t(`level.${level}.employee`)}</p>
      <p>
        {next === undefined
          ? t('own.top')
          : rich(
              'own.next',
              { level: t(`level.${next}.name`), from: from[next], meaning: t(`level.${next}.employee`) },
              { b: (words) => <strong>{words}</strong> },
            )}
      </p>
    </section>
  );
}
