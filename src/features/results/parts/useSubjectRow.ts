import type { ReactNode } from 'react';
import { levelOfMean } from '../../../../assessment/level.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { differenceIn } from '../figures.ts';
import { whyHidden, type Shown } from '../shown.ts';
import type { Figure } from '../table/FigureCell.tsx';
import type { HeatRow } from '../table/HeatTable.tsx';
import type { Subject } from '../view.ts';

/** Makes the row of an area or a statement: its averages, with their levels. Nothing where there is no such subject. */
export function useSubjectRow(shown: Shown) {
  const { t } = useI18n();
  const { scope, round, isPreliminary } = shown;
  const figure = (subject: Subject, side: 'sales' | 'marketing'): Figure => {
    const value = subject[side];
    return value === undefined
      ? { kind: 'hidden', why: t(whyHidden(shown, side), { k: round.minimumGroupSize }) }
      : { kind: 'shown', value, level: levelOfMean(value) };
  };
  return (kind: 'area' | 'statement', id: string, name: ReactNode): HeatRow[] => {
    const subject = scope.subjects.find((one) => one.kind === kind && one.id === id);
    return subject
      ? [
          {
            id,
            name,
            sales: figure(subject, 'sales'),
            marketing: figure(subject, 'marketing'),
            difference: differenceIn(subject, isPreliminary),
          },
        ]
      : [];
  };
}
