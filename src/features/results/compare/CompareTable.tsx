import type { ReactNode } from 'react';
import type { ComparedFigure } from '../../../../assessment/compare/compareTwo.ts';
import { levelOfMean } from '../../../../assessment/level.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import hidden from '../../../ui/hidden.module.css';
import type { Figure } from '../table/FigureCell.tsx';
import heat from '../table/heatTable.module.css';
import { PairTable } from '../table/PairTable.tsx';
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

/** Figures of two groups below each other, and how they differ where that is sure. */
export function CompareTable({ labelledBy, of, names, rows, tested, longNames, open }: Props) {
  const figureOf = (value: number | undefined, why: string): Figure =>
    value === undefined ? { kind: 'hidden', why } : { kind: 'shown', value, level: levelOfMean(value) };
  const head = (at: 0 | 1) => (
    <>
      <GroupSign at={at} />
      <bdi className={styles.head}>{names[at]}</bdi>
    </>
  );
  return (
    <PairTable
      labelledBy={labelledBy}
      of={of}
      heads={[head(0), head(1)]}
      headStyle={styles.column}
      rows={rows.map(({ name, figure, why }) => ({
        id: figure.id,
        name,
        figures: [figureOf(figure.first, why[0]), figureOf(figure.second, why[1])],
        difference: <DifferenceCell figure={figure} names={names} open={open} />,
      }))}
      compared={tested}
      longNames={longNames}
    />
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
      <GroupSign at={at} /> <span className={hidden.hidden}>{names[at]} </span>
      {sizeOf(i18n, difference, '+')}
    </strong>
  );
}
