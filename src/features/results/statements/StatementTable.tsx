import { HeatTable } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { intervalWords } from '../intervalWords.ts';
import { useSubjectRow } from '../parts/useSubjectRow.ts';
import type { Shown } from '../shown.ts';
import type { Subject } from '../view.ts';
import { StatementName } from './StatementName.tsx';

interface Props {
  readonly labelledBy: string;
  readonly shown: Shown;
  /** In the order in which they are shown. */
  readonly subjects: readonly Subject[];
}

/** The table behind the picture: the averages of both sides with their levels, of every statement. */
export function StatementTable({ labelledBy, shown, subjects }: Props) {
  const i18n = useI18n();
  const rowOf = useSubjectRow(shown);
  const rows = subjects.flatMap((subject) =>
    rowOf('statement', subject.id, <StatementName questions={shown.questions} subject={subject} />).map(
      (row) => ({ ...row, interval: intervalWords(i18n, subject) }),
    ),
  );
  return (
    <>
      <HeatTable labelledBy={labelledBy} of={i18n.t('results.col.statement')} rows={rows} longNames />
      <LevelLegend />
    </>
  );
}
