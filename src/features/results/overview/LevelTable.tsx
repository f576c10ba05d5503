import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import figures from '../../../ui/figureTable.module.css';
import { FoldOnPaper } from '../../../ui/FoldOnPaper.tsx';
import type { Shown } from '../shown.ts';
import { levelRows } from './levelFigures.ts';
import styles from './overview.module.css';

/** The picture as a table. */
export function LevelTable({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t, tenth, locale } = i18n;
  return (
    <FoldOnPaper className={styles.figures} show={t('results.showFigures')} hide={t('results.hideFigures')}>
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
          {levelRows(i18n, shown).map(({ id, name, people, reached, why }) => (
            <tr key={id}>
              <th scope="row">{id === 'sales' || id === 'marketing' ? <SideName side={id} /> : name}</th>
              {reached ? (
                <>
                  <td>{people === undefined ? '' : new Intl.NumberFormat(locale).format(people)}</td>
                  <td>{tenth(reached.score)}</td>
                  <td className={styles.word}>{t(`level.${reached.level}.name`)}</td>
                </>
              ) : (
                <>
                  <td colSpan={2} />
                  <td className={styles.word}>{why}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </FoldOnPaper>
  );
}
