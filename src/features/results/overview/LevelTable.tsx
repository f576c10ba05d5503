import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import figures from '../../../ui/figureTable.module.css';
import fold from '../../../ui/fold.module.css';
import { FoldWords } from '../../../ui/FoldWords.tsx';
import { useOnPaper } from '../../../ui/useOnPaper.ts';
import { whyHidden, type Shown } from '../shown.ts';
import styles from './overview.module.css';

const rows = ['sales', 'marketing', 'company', 'observer'] as const;

/** The picture as a table. */
export function LevelTable({ shown }: { shown: Shown }) {
  const { t, tenth, locale } = useI18n();
  const { scope, round } = shown;
  const [open, setOpen] = useState(false);
  const onPaper = useOnPaper();
  const names = {
    sales: t('side.sales'),
    marketing: t('side.marketing'),
    company: t('results.together'),
    observer: t('results.observers'),
  };
  const row = (of: (typeof rows)[number]) => {
    const [people, score, level] = [scope.n[of], scope.score[of], scope.level[of]];
    if (score === undefined || level === undefined)
      return of === 'sales' || of === 'marketing' ? (
        <td colSpan={3}>{t(whyHidden(shown, of), { k: round.minimumGroupSize })}</td>
      ) : null;
    return (
      <>
        <td>{people === undefined ? '' : new Intl.NumberFormat(locale).format(people)}</td>
        <td>{tenth(score)}</td>
        <td className={styles.word}>{t(`level.${level}.name`)}</td>
      </>
    );
  };
  return (
    // Paper has nothing to press.
    <details
      className={`${fold.fold} ${styles.figures}`}
      open={onPaper || open}
      onToggle={({ currentTarget }) => !onPaper && setOpen(currentTarget.open)}
    >
      <FoldWords show={t('results.showFigures')} hide={t('results.hideFigures')} />
      <table className={figures.table} aria-label={t('results.levels')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('results.col.people')}</th>
            <th scope="col">{t('results.col.score')}</th>
            <th scope="col" className={styles.word}>
              {t('results.col.level')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((of) => {
            const cells = row(of);
            return (
              cells && (
                <tr key={of}>
                  <th scope="row">{names[of]}</th>
                  {cells}
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
