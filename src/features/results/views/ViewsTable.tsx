import { levels } from '../../../../assessment/level.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import { SideSign } from '../../../ui/SideSign.tsx';
import styles from '../parts/earlier.module.css';
import { divideAnswers, otherOf, sides, type Awareness } from './viewFigures.ts';
import views from './viewsTable.module.css';

interface Props {
  readonly awareness: Awareness;
  readonly k: number;
}

/** The counts behind the picture. */
export function ViewsTable({ awareness, k }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const few = (columns: number) => (
    <td role="cell" colSpan={columns}>
      {t('views.fewAnswers', { k })}
    </td>
  );
  const number = (people: number) => new Intl.NumberFormat(i18n.locale).format(people);
  return (
    <>
      <div className={styles.scroll}>
        <table role="table" className={`${styles.table} ${views.table}`} aria-label={t('views.A1')}>
          <ColumnHeads
            corner={<td role="cell" />}
            heads={[...levels.map((level) => t(`level.${level}.name`)), t('awareness.no-idea')]}
          />
          <tbody role="rowgroup">
            {sides.flatMap((side) => {
              const other = otherOf(side);
              const [expected, actual] = [awareness[side].A1, awareness[other].levels];
              return [
                <tr role="row" key={`${side} expects`}>
                  <th role="rowheader" scope="row">
                    <SideSign side={side} />{' '}
                    {t('views.expects', { side: t(`side.${side}`), other: t(`side.${other}`) })}
                  </th>
                  {expected
                    ? [...levels, 'no-idea' as const].map((level) => (
                        <td role="cell" key={level}>
                          {number(expected[level])}
                        </td>
                      ))
                    : few(levels.length + 1)}
                </tr>,
                <tr role="row" key={`${other} is`}>
                  <th role="rowheader" scope="row">
                    <SideSign side={other} /> {t('views.actual', { side: t(`side.${other}`) })}
                  </th>
                  {actual
                    ? levels.map((level) => (
                        <td role="cell" key={level}>
                          {number(actual[level])}
                        </td>
                      ))
                    : few(levels.length)}
                  <td role="cell" />
                </tr>,
              ];
            })}
          </tbody>
        </table>
      </div>
      <h3 className={views.question}>{t('views.A2')}</h3>
      <div className={styles.scroll}>
        <table role="table" className={`${styles.table} ${views.table}`} aria-label={t('views.A2')}>
          <ColumnHeads
            corner={<td role="cell" />}
            heads={divideAnswers.map((answer) => t(`awareness.${answer}`))}
          />
          <tbody role="rowgroup">
            {sides.map((side) => {
              const seen = awareness[side].A2;
              return (
                <tr role="row" key={side}>
                  <th role="rowheader" scope="row">
                    <SideName side={side} />
                  </th>
                  {seen
                    ? divideAnswers.map((answer) => (
                        <td role="cell" key={answer}>
                          {number(seen[answer])}
                        </td>
                      ))
                    : few(divideAnswers.length)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
