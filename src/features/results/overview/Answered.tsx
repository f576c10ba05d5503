import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Shown } from '../shown.ts';
import { answeredWords } from './answeredWords.ts';
import styles from './facts.module.css';

const sides = ['sales', 'marketing'] as const;

/** How many people the figures rest on, and of how many that were asked. */
export function Answered({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t, tenth } = i18n;
  const { n, score, level } = shown.scope;
  const count = (people: number) => t('results.people', { count: people });
  return (
    <div className={styles.fact}>
      <dt>{t('results.answered')}</dt>
      <dd className={styles.figure}>{answeredWords(i18n, shown)}</dd>
      <dd className={styles.sides}>
        {sides.map(
          (side) =>
            n[side] !== undefined && (
              <p key={side}>
                <span>
                  <SideName side={side} />
                </span>
                <span>{count(n[side])}</span>
              </p>
            ),
        )}
        {n.observer !== undefined && (
          <p>
            <span>{t('results.observers')}</span>
            <span>
              {score.observer === undefined || level.observer === undefined
                ? count(n.observer)
                : t('results.observersAt', {
                    people: count(n.observer),
                    level: t(`level.${level.observer}.name`),
                    score: tenth(score.observer),
                  })}
            </span>
          </p>
        )}
      </dd>
    </div>
  );
}
