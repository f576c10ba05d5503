import type { ReactNode } from 'react';
import type { ComparedFigure } from '../../../../assessment/compare/compareTwo.ts';
import { levelOfMean } from '../../../../assessment/level.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import hidden from '../../../ui/hidden.module.css';
import { FigureCell } from '../table/FigureCell.tsx';
import heat from '../table/heatTable.module.css';
import styles from './compare.module.css';
import { unsaid } from './compareWords.ts';
import { GroupSign } from './GroupSign.tsx';

export interface CompareRow {
  readonly name: ReactNode;
  readonly figure: ComparedFigure;
  /** Why the first or the second figure is not shown. */
  readonly why: readonly [string, string];
}

interface Props {
  readonly labelledBy: string;
  /** What the rows are. */
  readonly of: string;
  readonly names: readonly [string, string];
  readonly rows: readonly CompareRow[];
  /** Whether anything is said of differences. */
  readonly tested: boolean;
  readonly longNames: boolean;
  /** More answers will come. */
  readonly open: boolean;
}

const places = [
  { at: 0, style: heat.sales },
  { at: 1, style: heat.marketing },
] as const;

/** Figures of two groups below each other: number, word and pips, and how they differ where that is sure. */
export function CompareTable({ labelledBy, of, names, rows, tested, longNames, open }: Props) {
  const { t } = useI18n();
  const cell = (value: number | undefined, why: string) => (
    <FigureCell
      figure={
        value === undefined ? { kind: 'hidden', why } : { kind: 'shown', value, level: levelOfMean(value) }
      }
    />
  );
  return (
    <table
      role="table"
      className={`${heat.table} ${longNames ? heat.longNames : ''}`}
      aria-labelledby={labelledBy}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={heat.name}>
            <span className={hidden.hidden}>{of}</span>
          </th>
          {places.map(({ at, style }) => (
            <th key={at} role="columnheader" scope="col" className={`${style} ${styles.column}`}>
              <GroupSign at={at} />
              <bdi className={styles.head}>{names[at]}</bdi>
            </th>
          ))}
          {tested && (
            <th role="columnheader" scope="col" className={heat.difference}>
              {t('results.col.difference')}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ name, figure, why }) => (
          <tr key={figure.id} role="row">
            <th role="rowheader" scope="row" className={heat.name}>
              {name}
            </th>
            <td role="cell" className={heat.sales}>
              {cell(figure.first, why[0])}
            </td>
            <td role="cell" className={heat.marketing}>
              {cell(figure.second, why[1])}
            </td>
            {tested && (
              <td role="cell" className={heat.difference}>
                <DifferenceCell figure={figure} names={names} open={open} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sign of the group that rates higher and by how much; never a minus. */
function DifferenceCell({ figure, names, open }: Pick<Props, 'names' | 'open'> & { figure: ComparedFigure }) {
  const i18n = useI18n();
  const { verdict, difference = 0 } = figure;
  if (verdict !== 'higher' && verdict !== 'lower')
    return <span className={heat.unclear}>{unsaid(i18n, verdict, open)}</span>;
  const at = verdict === 'higher' ? 0 : 1;
  return (
    <strong>
      <GroupSign at={at} /> <span className={hidden.hidden}>{names[at]} </span>+{sizeOf(i18n, difference)}
    </strong>
  );
}
