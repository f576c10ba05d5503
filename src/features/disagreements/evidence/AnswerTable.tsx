import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import figures from '../../../ui/figureTable.module.css';
import type { BothCounts } from './answerCounts.ts';
import type { CaseData } from '../caseData.ts';
import { scaleOfKind } from '../units.ts';
import styles from './evidence.module.css';

const answers = [5, 4, 3, 2, 1] as const;

/** The picture as a table: how many answered what. */
export function AnswerTable({ data: { item }, counts }: { data: CaseData; counts: BothCounts | null }) {
  const { t, tenth, locale } = useI18n();
  const number = new Intl.NumberFormat(locale);
  const { sales, marketing } = item.evidence;
  const { unit } = scaleOfKind(item.subject.kind);
  const mean = (value: number | undefined) => (value === undefined ? '' : tenth(unit * value));
  return (
    <table className={`${figures.table} ${styles.table}`} aria-labelledby="case-answers">
      <thead>
        <tr>
          {counts ? <th scope="col">{t('case.table.counts')}</th> : <td />}
          <th scope="col">
            <SideName side="sales" />
          </th>
          <th scope="col">
            <SideName side="marketing" />
          </th>
        </tr>
      </thead>
      <tbody>
        {counts &&
          answers.map((answer) => (
            <tr key={answer}>
              <th scope="row">{t('answer.spoken', { number: answer, word: t(`answer.${answer}`) })}</th>
              <td>{number.format(counts.sales[answer - 1] ?? 0)}</td>
              <td>{number.format(counts.marketing[answer - 1] ?? 0)}</td>
            </tr>
          ))}
        {counts && (
          <tr>
            <th scope="row">{t('answer.cannotJudge')}</th>
            <td>{number.format(counts.sales[5])}</td>
            <td>{number.format(counts.marketing[5])}</td>
          </tr>
        )}
        <tr>
          <th scope="row">
            {t(item.subject.kind === 'overall' ? 'results.col.score' : 'case.table.average')}
          </th>
          <td>{mean(sales)}</td>
          <td>{mean(marketing)}</td>
        </tr>
        <tr>
          <th scope="row">{t('results.col.people')}</th>
          <td>{number.format(item.n.sales)}</td>
          <td>{number.format(item.n.marketing)}</td>
        </tr>
      </tbody>
    </table>
  );
}
