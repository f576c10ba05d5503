import { levelOfMean } from '../../../../assessment/level.ts';
import { barWords } from '../../../app/i18n/barWords.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { SideSign } from '../../../ui/SideSign.tsx';
import { DivergingBar } from '../../../ui/bars/DivergingBar.tsx';
import { percentsOf, scaleOf, sharesOf } from '../../../ui/bars/shares.ts';
import { countsOf } from './answerCounts.ts';
import type { CaseData } from '../caseData.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { scaleOfKind } from '../units.ts';
import styles from './evidence.module.css';
import { HowSure } from './HowSure.tsx';

const sides = ['sales', 'marketing'] as const;

/** How both sides answered, as a picture with its table, and how sure it is that they differ. */
export function Evidence({ data }: { data: CaseData }) {
  const i18n = useI18n();
  const { t, tenth, locale } = i18n;
  const { item, questions, scope } = data;
  const { unit } = scaleOfKind(item.subject.kind);
  const counts = countsOf(questions, item.evidence, scope);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const shares = counts && { sales: sharesOf(counts.sales), marketing: sharesOf(counts.marketing) };
  return (
    <Card>
      <PartHead
        id="case-answers"
        title={t('case.answers')}
        note={
          counts === null
            ? t('case.answers.averages')
            : item.subject.kind === 'statement'
              ? t('case.answers.people')
              : t('case.answers.all', { count: counts.statements })
        }
      />
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
                  <SideSign side={side} /> {t(`side.${side}`)}
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
      <AnswerTable data={data} counts={counts} />
      <HowSure data={data} />
    </Card>
  );
}
