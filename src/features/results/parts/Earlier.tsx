import type { TrendItem } from '../../../../contract/trend.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import link from '../../../ui/link.module.css';
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
            <ColumnHeads
              heads={[
                t('trend.round'),
                ...sides.map((side) => <SideName key={side} side={side} />),
                t('results.together'),
                t('trend.change'),
              ]}
            />
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
