import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import type { Shown } from '../shown.ts';
import styles from './facts.module.css';

const sides = ['sales', 'marketing'] as const;

/** How many people the figures rest on, and of how many that were asked. */
export function Answered({ shown: { scope, round } }: { shown: Shown }) {
  const { t, tenth, locale } = useI18n();
  const { n, score, level } = scope;
  const count = (people: number) => t('results.people', { count: people });
  const bothShown = n.sales !== undefined && n.marketing !== undefined;
  const all = (n.sales ?? 0) + (n.marketing ?? 0) + (n.observer ?? 0);
  // How many of a region were asked is for its owner alone.
  const asked = scope.region === null && bothShown ? (round.roster?.people ?? 0) : 0;
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <div className={styles.fact}>
      <dt>{t('results.answered')}</dt>
      <dd className={styles.figure}>
        {asked >= all && asked > 0
          ? t('results.answered.of', { count: all, asked, percent: percent.format((100 * all) / asked) })
          : bothShown && count(all)}
      </dd>
      <dd className={styles.sides}>
        {sides.map(
          (side) =>
            n[side] !== undefined && (
              <p key={side}>
                <span>
                  <SideSign side={side} /> {t(`side.${side}`)}
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
