import type { TrendItem } from '../../../../contract/trend.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import link from '../../../ui/link.module.css';
import { SideSign } from '../../../ui/SideSign.tsx';
import type { Shown } from '../shown.ts';
import { fileOf } from '../files.ts';
import styles from './earlier.module.css';
import { comparedWords, trendFigures } from './trendFigures.ts';

const ID = 'results-trend';
const sides = ['sales', 'marketing'] as const;

interface Props {
  readonly shown: Shown;
  /** The last one first. */
  readonly earlier: readonly TrendItem[];
}

/** This round and those before it, with the company's scores. */
export function Earlier({ shown, earlier }: Props) {
  const { scope, round } = shown;
  const i18n = useI18n();
  const { t, tenth, day } = i18n;
  const figure = (score: number | undefined) => (score === undefined ? t('trend.hidden') : tenth(score));
  const cells = ({ score }: Pick<TrendItem, 'score'>) =>
    [...sides, 'company' as const].map((of) => (
      <td role="cell" key={of}>
        {figure(score[of])}
      </td>
    ));
  return (
    <PictureCard
      id={ID}
      title={t('trend.title')}
      note={t('trend.note')}
      file={fileOf('trend', shown)}
      figures={() => trendFigures(i18n, shown, earlier)}
      picture={
        <div className={styles.scroll}>
          <table role="table" className={styles.table} aria-labelledby={ID}>
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
                  <td role="cell">{comparedWords(i18n, scope, item)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}
