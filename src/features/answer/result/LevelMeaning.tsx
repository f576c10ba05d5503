import { levels, lowestScore, type Level } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './ownResult.module.css';

/** What a level means, and what the next one would be. */
export function LevelMeaning({ level }: { level: Level }) {
  const { t, rich } = useI18n();
  const next = levels[levels.indexOf(level) + 1];
  return (
    <section className={styles.meaning}>
      <h2 className={styles.heading}>{t('own.means', { level: t(`level.${level}.named`) })}</h2>
      <p>{t(`level.${level}.employee`)}</p>
      <p>
        {next === undefined
          ? t('own.top')
          : rich(
              'own.next',
              {
                level: t(`level.${next}.named`),
                from: lowestScore[next],
                meaning: t(`level.${next}.employee`),
              },
              { b: (words) => <strong>{words}</strong> },
            )}
      </p>
    </section>
  );
}
