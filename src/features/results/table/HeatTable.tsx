import type { ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import hidden from '../../../ui/hidden.module.css';
import type { Difference } from '../figures.ts';
import { DifferenceWords } from './DifferenceWords.tsx';
import { FigureCell, type Figure } from './FigureCell.tsx';
import styles from './heatTable.module.css';

export interface HeatRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly sales: Figure;
  readonly marketing: Figure;
  readonly difference: Difference;
  /** Where the true difference lies, in words. */
  readonly interval?: string | undefined;
}

/** A name with more letters than this is long beside two figures on a phone. */
const LONG_NAME = 24;

/** Whether any of these names needs a line of its own on the phone. */
export const areLong = (names: readonly string[]): boolean => names.some(({ length }) => length > LONG_NAME);

interface Props {
  /** The heading that names the table. */
  readonly labelledBy: string;
  /** What the rows are. */
  readonly of: string;
  readonly rows: readonly HeatRow[];
  /** On the phone they stand above their figures, not beside them. */
  readonly longNames?: boolean;
}

/**
 * Figures of both sides below each other, and their differences: number, word and pips on the ramp of the levels. The roles
 * are written out because the phone's layout would take them away in some browsers.
 */
export function HeatTable({ labelledBy, of, rows, longNames = false }: Props) {
  const { t } = useI18n();
  const head = (side: 'sales' | 'marketing') => (
    <th role="columnheader" scope="col" className={styles[side]}>
      <SideSign side={side} /> {t(`side.${side}`)}
    </th>
  );
  return (
    <table
      role="table"
      className={`${styles.table} ${longNames ? styles.longNames : ''}`}
      aria-labelledby={labelledBy}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles.name}>
            <span className={hidden.hidden}>{of}</span>
          </th>
          {head('sales')}
          {head('marketing')}
          <th role="columnheader" scope="col" className={styles.difference}>
            {t('results.col.difference')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, name, sales, marketing, difference, interval }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row" className={styles.name}>
              {name}
            </th>
            <td role="cell" className={styles.sales}>
              <FigureCell figure={sales} />
            </td>
            <td role="cell" className={styles.marketing}>
              <FigureCell figure={marketing} />
            </td>
            <td role="cell" className={styles.difference}>
              <DifferenceWords difference={difference} />
              {interval !== undefined && <span className={styles.between}>{interval}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
