import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { sureKey } from '../figures.ts';
import type { Shown } from '../shown.ts';
import type { Subject } from '../view.ts';
import { textOf } from './textOf.ts';
import { labelled } from '../../../app/i18n/labelled.ts';

const sides = ['sales', 'marketing'] as const;
/** The figures behind the picture of the statements, for a spreadsheet. */
export function statementFigures(
  { t }: Pick<I18n, 't'>,
  shown: Shown,
  subjects: readonly Subject[],
): Figures {
  const ofSide = (side: (typeof sides)[number], what: string) => labelled({ t }, t(`side.${side}`), what);
  const answers = ([1, 2, 3, 4, 5] as const).map((answer) => `${answer} ${t(`answer.${answer}`)}`);
  return {
    head: [
      t('results.col.id'),
      t('results.col.statement'),
      ...sides.flatMap((side) => [
        ofSide(side, t('results.col.average')),
        ...[...answers, t('answer.cannotJudge')].map((answer) => ofSide(side, answer)),
      ]),
      t('results.col.gap'),
      t('results.col.gapFrom'),
      t('results.col.gapTo'),
      t('results.col.sure'),
    ],
    rows: subjects.map((subject) => [
      subject.id,
      textOf(shown.questions, subject.id),
      ...sides.flatMap((side) => [
        subject[side],
        ...Array.from({ length: answers.length + 1 }, (_, index) => subject.answers?.[side]?.[index]),
      ]),
      subject.gap,
      subject.interval?.[0],
      subject.interval?.[1],
      t(sureKey(subject, shown.isPreliminary)),
    ]),
  };
}
