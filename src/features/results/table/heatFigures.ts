import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { inUnits, sureKey, workedOut } from '../figures.ts';
import type { Subject } from '../view.ts';
import type { HeatRow } from './HeatTable.tsx';
import { labelled } from '../../../app/i18n/labelled.ts';

interface About {
  /** What the rows are. */
  readonly of: string;
  /** Scores of 20 to 100 and differences in their points; else averages of 1 to 5. */
  readonly inPoints: boolean;
  /** More figures come. */
  readonly open: boolean;
}

/**
 * The figures of a heat table for a spreadsheet. What may not be shown is left empty here, too.
 * @param rows each with its name as plain text and the subject behind its difference
 */
export function heatFigures(
  { t }: Pick<I18n, 't'>,
  { of, inPoints, open }: About,
  rows: readonly { readonly name: string; readonly row: HeatRow; readonly subject: Subject | undefined }[],
): Figures {
  const sides = ['sales', 'marketing'] as const;
  return {
    head: [
      of,
      ...sides.flatMap((side) => [
        labelled({ t }, t(`side.${side}`), t(inPoints ? 'results.col.score' : 'results.col.average')),
        labelled({ t }, t(`side.${side}`), t('results.col.level')),
      ]),
      t(inPoints ? 'results.col.gapPoints' : 'results.col.gap'),
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
      subject?.gap === undefined
        ? undefined
        : inPoints
          ? workedOut(inUnits(subject, subject.gap))
          : subject.gap,
      subject === undefined ? '' : t(sureKey(subject, open)),
    ]),
  };
}
