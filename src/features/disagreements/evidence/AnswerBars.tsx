import { levelOfMean } from '../../../../assessment/level.ts';
import { barWords } from '../../../app/i18n/barWords.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { DivergingBar } from '../../../ui/bars/DivergingBar.tsx';
import { percentsOf, scaleOf, sharesOf } from '../../../ui/bars/shares.ts';
import type { CaseData } from '../caseData.ts';
import { scaleOfKind } from '../units.ts';
import type { BothCounts } from './answerCounts.ts';
import styles from './evidence.module.css';

const sides = ['sales', 'marketing'] as const;

/** Both sides' answers on one scale, each with its average and level. @param props.counts null where they may not be shown */
export function AnswerBars({ data: { item }, counts }: { data: CaseData; counts: BothCounts | null }) {
  const i18n = useI18n();
  const { t, tenth, locale } = i18n;
  const { unit } = scaleOfKind(item.subject.kind);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const shares = counts && { sales: sharesOf(counts.sales), marketing: sharesOf(counts.marketing) };
  return (
    <div className={styles.bars}>
      {counts && (
        <p className={styles.ends} aria-hidden>
          <span>{t('case.bar.disagree')}</span>
          <span>{t('case.bar.agree')}</span>
        </p>
      )}
      {sides.map((side) => {
        const mean = item.evidence[side];
        return (
          <div key={side} className={styles.side}>
            <p className={styles.who}>
              <span className={styles.name}>
                <SideName side={side} />
              </span>
              <span className={styles.people}>{t('results.people', { count: item.n[side] })}</span>
            </p>
            {counts && shares && (
              <div className={styles.bar} role="img" aria-label={barWords(i18n, side, counts[side])}>
                <DivergingBar
                  side={side}
                  shares={shares[side]}
                  scale={scaleOf([shares.sales, shares.marketing])}
                  labels={percentsOf(counts[side]).map((share) => percent.format(share))}
                />
              </div>
            )}
            {mean !== undefined && (
              <p className={styles.mean}>
                <span className={styles.figure}>{tenth(unit * mean)}</span>{' '}
                <span className={styles.level}>{t(`level.${levelOfMean(mean)}.name`)}</span>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
