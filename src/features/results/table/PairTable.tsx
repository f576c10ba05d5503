import type { CSSProperties, ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import hidden from '../../../ui/hidden.module.css';
import { FigureCell, type Figure } from './FigureCell.tsx';
import styles from './heatTable.module.css';

export interface PairRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly figures: readonly [Figure, Figure];
  readonly difference: ReactNode;
}

interface Props {
  /** The heading that names the table. */
  readonly labelledBy: string;
  /** What the rows are. */
  readonly of: string;
  /** What stands over the figures. */
  readonly heads: readonly [ReactNode, ReactNode];
  readonly headStyle?: string | undefined;
  readonly rows: readonly PairRow[];
  /** Whether there is a column of differences; yes unless said otherwise. */
  readonly compared?: boolean;
  /** On the phone names stand above their figures, not beside them. */
  readonly longNames: boolean;
}

const places = [
  { at: 0, style: styles.sales },
  { at: 1, style: styles.marketing },
] as const;

/**
 * Two columns of figures, and how they differ: number, word and pips on the ramp of the levels. The roles are written out
 * because the phone's layout would take them away in some browsers.
 */
export function PairTable({
  labelledBy,
  of,
  heads,
  headStyle = '',
  rows,
  compared = true,
  longNames,
}: Props) {
  const { t } = useI18n();
  return (
    <table
      role="table"
      className={`${styles.table} ${longNames ? styles.longNames : ''}`}
      style={{ '--rows': rows.length } as CSSProperties}
      aria-labelledby={labelledBy}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles.name}>
            <span className={hidden.hidden}>{of}</span>
          </th>
          {places.map(({ at, style }) => (
            <th key={at} role="columnheader" scope="col" className={`${style} ${headStyle}`}>
              {heads[at]}
            </th>
          ))}
          {compared && (
            <th role="columnheader" scope="col" className={styles.difference}>
              {t('results.col.difference')}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, name, figures, difference }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row" className={styles.name}>
              {name}
            </th>
            {places.map(({ at, style }) => (
              <td key={at} role="cell" className={style}>
                <FigureCell figure={figures[at]} />
              </td>
            ))}
            {compared && (
              <td role="cell" className={styles.difference}>
                {difference}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
