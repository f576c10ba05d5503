import type { TrendItem } from '../../../../contract/trend.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import link from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { SideSign } from '../../../ui/SideSign.tsx';
import type { Shown } from '../shown.ts';
import { movedBy } from '../since.ts';
import styles from './earlier.module.css';

const sides = ['sales', 'marketing'] as const;

interface Props {
  readonly shown: Shown;
  /** The last one first. */
  readonly earlier: readonly TrendItem[];
}

/** This round and those before it, with the company's scores. */
export function Earlier({ shown: { scope, round }, earlier }: Props) {
  const i18n = useI18n();
  const { t, tenth, day } = i18n;
  const figure = (score: number | undefined) => (score === undefined ? t('trend.hidden') : tenth(score));
  const cells = ({ score }: Pick<TrendItem, 'score'>) =>
    [...sides, 'company' as const].map((of) => (
      <td role="cell" key={of}>
        {figure(score[of])}
      </td>
    ));
  const change = (item: TrendItem) => {
    const by = movedBy(scope, item);
    if (!item.sameQuestions) return t('trend.other');
    if (by === null) return '';
    if (Math.abs(by) < 0.05) return t('trend.change.same');
    return t(by > 0 ? 'trend.change.higher' : 'trend.change.lower', { points: sizeOf(i18n, by) });
  };
  return (
    <Card>
      <PartHead id="results-trend" title={t('trend.title')} note={t('trend.note')} />
      <div className={styles.scroll}>
        <table role="table" className={styles.table} aria-labelledby="results-trend">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('trend.round')}
              </th>
              {sides.map((side) => (
                <th key={side} role="columnheader" scope="col">
                  <SideSign side={side} /> {t(`side.${side}`)}
                </th>
              ))}
              <th role="columnheader" scope="col">
                {t('results.together')}
              </th>
              <th role="columnheader" scope="col">
                {t('trend.change')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                <bdi>{round.title}</bdi>
              </th>
              {cells(scope)}
              <td role="cell">{t('trend.this')}</td>
            </tr>
            {earlier.map((item) => (
              <tr role="row" key={item.round}>
                <th role="rowheader" scope="row">
                  <a className={link.link} href={addressOf({ screen: 'results', round: item.round })}>
                    <bdi>{item.title}</bdi>
                  </a>
                  <span className={styles.date}>{day(item.closedAt)}</span>
                </th>
                {cells(item)}
                <td role="cell">{change(item)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
