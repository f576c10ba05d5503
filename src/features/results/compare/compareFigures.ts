import type { ComparedFigure } from '../../../../assessment/compare/compareTwo.ts';
import { levelOfMean } from '../../../../assessment/level.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { roundedFigure } from '../figures.ts';
import { unsaid } from './compareWords.ts';

/**
 * Two groups beside each other, for a spreadsheet. A difference stands there only where something can be said of it.
 * @param rows each with its name as plain text
 */
export function compareFigures(
  { t }: Pick<I18n, 't'>,
  of: string,
  names: readonly [string, string],
  rows: readonly { readonly name: string; readonly figure: ComparedFigure }[],
) {
  return {
    head: [
      of,
      ...names.flatMap((name) => [name, `${name}: ${t('results.col.level')}`]),
      t('compare.col.difference', { first: names[0], second: names[1] }),
      t('results.col.sure'),
    ],
    rows: rows.map(({ name, figure: { first, second, difference, verdict } }) => [
      name,
      ...[first, second].flatMap((value) =>
        value === undefined
          ? [undefined, t('compare.notShown')]
          : [roundedFigure(value), t(`level.${levelOfMean(value)}.name`)],
      ),
      verdict === 'unclaimed' ? undefined : roundedFigure(difference),
      t(verdict === 'higher' || verdict === 'lower' ? 'results.sure' : unsaid[verdict]),
    ]),
  };
}
