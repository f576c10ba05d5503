import type { FileParts } from '../../../../contract/fileName.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { labelled } from '../../../app/i18n/labelled.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import type { CaseData } from '../caseData.ts';
import type { Scope } from '../caseItem.ts';
import { askedText, whereOf } from '../subjects.ts';
import { countsOf } from './answerCounts.ts';
import { sureWords } from './sureWords.ts';

type Subject = Scope['subjects'][number];
type Words = Pick<I18n, 't' | 'locale' | 'language'>;
const sides = ['sales', 'marketing'] as const;

/** What a file of a case is called: two cases of one region have two names. @param kind what is in it, in plain English */
export function caseFile(kind: string, { item, round }: Pick<CaseData, 'item' | 'round'>): FileParts {
  const { subject, region, figuresAt } = item;
  return {
    kind: subject.kind === 'overall' ? kind : `${kind}-${subject.id.toLowerCase()}`,
    round: round.title,
    scope:
      region === null
        ? { name: 'company', otherwise: 'company' }
        : { name: region, otherwise: `r${round.regions.indexOf(region)}` },
    ...(figuresAt !== null && { date: dayHere(figuresAt) }),
  };
}

/**
 * The figures behind a picture of a case for a spreadsheet, one row a subject, each with where, of which round and of which
 * day it is. Averages and gaps are those of 1 to 5, unrounded. What may not be shown is left empty, and the last column says
 * why.
 */
export function caseFigures(words: Words, data: CaseData, subjects: readonly Subject[]): Figures {
  const { t } = words;
  const { item, round, questions, scope } = data;
  const ofSide = (side: (typeof sides)[number], what: string) => labelled(words, t(`side.${side}`), what);
  const answers = [
    ...([1, 2, 3, 4, 5] as const).map((answer) => `${answer} ${t(`answer.${answer}`)}`),
    t('answer.cannotJudge'),
  ];
  const kinds = {
    overall: t('results.together'),
    area: t('results.col.area'),
    statement: t('results.col.statement'),
  };
  return {
    head: [
      t('results.col.region'),
      t('trend.round'),
      t('case.col.figuresOf'),
      t('results.col.kind'),
      t('results.col.id'),
      t('results.col.name'),
      ...sides.flatMap((side) => [
        ofSide(side, t('results.col.people')),
        ofSide(side, t('results.col.average')),
        ...answers.map((answer) => ofSide(side, answer)),
      ]),
      t('results.col.gap'),
      t('results.col.gapFrom'),
      t('results.col.gapTo'),
      t('results.col.sure'),
      t('case.col.hidden'),
    ],
    rows: subjects.map((subject) => {
      const counts = countsOf(questions, subject, scope);
      return [
        whereOf(words, item),
        round.title,
        item.figuresAt === null ? undefined : dayHere(item.figuresAt),
        kinds[subject.kind],
        subject.id,
        askedText(questions, subject) ?? t('case.overall'),
        ...sides.flatMap((side) => [
          item.n[side],
          subject[side],
          ...answers.map((_, index) => counts?.[side][index]),
        ]),
        subject.gap,
        subject.interval?.[0],
        subject.interval?.[1],
        subject === item.evidence ? sureWords(words, item)[0] : t('results.sure'),
        counts === null ? t('case.answers.averages') : '',
      ];
    }),
  };
}
