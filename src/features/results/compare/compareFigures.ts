import { levelOfMean } from '../../../../assessment/level.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { workedOut } from '../figures.ts';
import type { CompareRow } from './CompareTable.tsx';
import { namesInWords, unsaid, type Pair } from './compareWords.ts';
import { labelled } from '../../../app/i18n/labelled.ts';

/**
 * Two groups beside each other, for a spreadsheet. A difference stands there only where something can be said of it.
 * @param rows each with its name as plain text
 */
export function compareFigures(
  i18n: Pick<I18n, 't' | 'locale'>,
  of: string,
  pair: Pick<Pair, 'names' | 'open'>,
  rows: readonly (Omit<CompareRow, 'name'> & { readonly name: string })[],
) {
  const { t } = i18n;
  const { names, open } = pair;
  return {
    head: [
      of,
      ...names.flatMap((name) => [name, labelled(i18n, name, t('results.col.level'))]),
      t('compare.col.difference', namesInWords(i18n, pair)),
      t('results.col.sure'),
    ],
    rows: rows.map(({ name, figure: { first, second, difference, verdict }, why }) => [
      name,
      ...[first, second].flatMap((value, at) =>
        value === undefined ? [undefined, why[at]] : [value, t(`level.${levelOfMean(value)}.name`)],
      ),
      verdict === 'unclaimed' || difference === undefined ? undefined : workedOut(difference),
      verdict === 'higher' || verdict === 'lower' ? t('results.sure') : unsaid(i18n, verdict, open),
    ]),
  };
}
