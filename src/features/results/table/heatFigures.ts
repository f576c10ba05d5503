import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { inUnits, workedOut } from '../figures.ts';
import type { Subject } from '../view.ts';
import type { HeatRow } from './HeatTable.tsx';
import { labelled } from '../../../app/i18n/labelled.ts';

/**
 * The figures of a heat table for a spreadsheet. What may not be shown is left empty here, too.
 * @param of what the rows are
 * @param rows each with its name as plain text and the subject behind its difference
 */
export function heatFigures(
  { t }: Pick<I18n, 't'>,
  of: string,
  rows: readonly { readonly name: string; readonly row: HeatRow; readonly subject: Subject | undefined }[],
): Figures {
  const sides = ['sales', 'marketing'] as const;
  return {
    head: [
      of,
      ...sides.flatMap((side) => [
        t(`side.${side}`),
        labelled({ t }, t(`side.${side}`), t('results.col.level')),
      ]),
      t('results.col.gap'),
      t('results.col.sure'),
    ],
    rows: rows.map(({ name, row, subject }) => [
      name,
      ...sides.flatMap((side) => {
        const figure = row[side];
        return figure.kind === 'shown'
          ? [figure.value, t(`level.${figure.level}.name`)]
          : [undefined, figure.why];
      }),
      // Of the whole set it is in points of 100.
      subject?.gap === undefined ? undefined : workedOut(inUnits(subject, subject.gap)),
      subject?.gap === undefined ? '' : t(subject.status === 'disagree' ? 'results.sure' : 'results.notSure'),
    ]),
  };
}
