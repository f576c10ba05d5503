import type { ReactNode } from 'react';
import { SideName } from '../../../app/i18n/SideName.tsx';
import type { Difference } from '../figures.ts';
import { DifferenceWords } from './DifferenceWords.tsx';
import type { Figure } from './FigureCell.tsx';
import styles from './heatTable.module.css';
import { PairTable } from './PairTable.tsx';

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

/** Figures of both sides below each other, and their differences. */
export function HeatTable({ labelledBy, of, rows, longNames = false }: Props) {
  return (
    <PairTable
      labelledBy={labelledBy}
      of={of}
      heads={[<SideName key="sales" side="sales" />, <SideName key="marketing" side="marketing" />]}
      rows={rows.map(({ id, name, sales, marketing, difference, interval }) => ({
        id,
        name,
        figures: [sales, marketing],
        difference: (
          <>
            <DifferenceWords difference={difference} />
            {interval !== undefined && <span className={styles.between}>{interval}</span>}
          </>
        ),
      }))}
      longNames={longNames}
    />
  );
}
