import { placeWords } from '../../../app/i18n/placeWords.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { sureKey } from '../figures.ts';
import type { Shown } from '../shown.ts';
import { textOf } from '../statements/textOf.ts';
import type { Subject } from '../view.ts';
import { labelled } from '../../../app/i18n/labelled.ts';

/** The figures of one group as this page shows them: all, areas and statements. What may not be shown is left empty. */
export function pageFigures(
  i18n: Pick<I18n, 't' | 'locale'>,
  { scope, questions, isPreliminary }: Shown,
): Figures {
  const { t } = i18n;
  const names = {
    overall: t('results.together'),
    area: t('results.col.area'),
    statement: t('results.col.statement'),
  };
  const nameOf = ({ kind, id }: Subject) => {
    if (kind === 'overall') return placeWords(i18n, scope);
    return kind === 'area'
      ? (questions.areas.find((area) => area.id === id)?.name ?? id)
      : textOf(questions, id);
  };
  const average = (side: 'sales' | 'marketing') =>
    labelled({ t }, t(`side.${side}`), t('results.col.average'));
  return {
    head: [
      t('results.col.kind'),
      t('results.col.id'),
      t('results.col.name'),
      average('sales'),
      average('marketing'),
      t('results.col.gap'),
      t('results.col.gapFrom'),
      t('results.col.gapTo'),
      t('results.col.sure'),
    ],
    rows: scope.subjects.map((subject) => [
      names[subject.kind],
      subject.id,
      nameOf(subject),
      subject.sales,
      subject.marketing,
      subject.gap,
      subject.interval?.[0],
      subject.interval?.[1],
      t(sureKey(subject, isPreliminary)),
    ]),
  };
}
