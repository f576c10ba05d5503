import { POINTS } from '../../../../assessment/level.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { sureKey, workedOut } from '../figures.ts';
import type { Shown } from '../shown.ts';
import { textOf } from '../statements/textOf.ts';
import type { Subject } from '../view.ts';
import { labelled } from '../../../app/i18n/labelled.ts';

/** A score as the average that it stands for: the file has one unit. */
const averageOf = (score: number | undefined) =>
  score === undefined ? undefined : workedOut(score / POINTS);

/**
 * The figures of one group as this page shows them: all, areas and statements, and all of each round before. What may not be
 * shown is left empty, and so is the gap of an earlier round: nobody tells here how sure it was.
 * @param earlier the last one first
 */
export function pageFigures(
  i18n: Pick<I18n, 't' | 'locale'>,
  { scope, round, questions, isPreliminary }: Shown,
  earlier: readonly TrendItem[],
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
      t('trend.round'),
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
    rows: [
      ...scope.subjects.map((subject) => [
        round.title,
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
      ...earlier.map(({ title, score, sameQuestions }) => [
        title,
        names.overall,
        'overall',
        placeWords(i18n, scope),
        averageOf(score.sales),
        averageOf(score.marketing),
        undefined,
        undefined,
        undefined,
        sameQuestions ? '' : t('trend.other'),
      ]),
    ],
  };
}
