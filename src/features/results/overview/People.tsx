import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import type { Scope } from '../view.ts';
import styles from './overview.module.css';

/** How many people the figures rest on. */
export function People({ scope: { n, score, level } }: { scope: Scope }) {
  const { t, tenth } = useI18n();
  const count = (people: number) => t('results.people', { count: people });
  return (
    <dl className={styles.people}>
      {(['sales', 'marketing'] as const).map(
        (side) =>
          n[side] !== undefined && (
            <div key={side}>
              <dt>
                <SideSign side={side} /> {t(`side.${side}`)}
              </dt>
              <dd>{count(n[side])}</dd>
            </div>
          ),
      )}
      {n.observer !== undefined && (
        <div>
          <dt>{t('results.observers')}</dt>
          <dd>
            {score.observer === undefined || level.observer === undefined
              ? count(n.observer)
              : t('results.observersAt', {
                  people: count(n.observer),
                  level: t(`level.${level.observer}.name`),
                  score: tenth(score.observer),
                })}
          </dd>
        </div>
      )}
    </dl>
  );
}
