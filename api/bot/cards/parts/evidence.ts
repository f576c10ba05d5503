import { levelOfMean } from '../../../../assessment/level.ts';
import { OWN_SET } from '../../../../assessment/sets/ownSet.ts';
import { levelText } from '../../../../assessment/texts/levelText.ts';
import { sideName, subjectName } from '../../../../assessment/texts/names.ts';
import type { CaseView, Reader } from '../caseView.ts';
import type { Element, RichTextBlock } from '../elements.ts';
import { average } from '../figures.ts';
import { paragraph, run } from '../pieces.ts';
import { asWritten, shortened } from '../plainText.ts';
import { words } from '../texts/words.ts';
import { answersInWords, answersOf } from './answers.ts';
import { answersPicture } from './picture.ts';
import { sureLines } from './sure.ts';

/** A statement of a company's own set may be long; the case has all of it. */
const LONGEST_STATEMENT = 300;
const MOST_INCLUDED = 4;

/** What was asked, where the opening sentence does not say it in its own words. */
function statementLine({ disagreement: { subject }, set }: CaseView, { language }: Reader): Element[] {
  const statement = set.statements.find(({ id }) => id === subject.id);
  if (subject.kind !== 'statement' || !statement || set.id !== OWN_SET) return [];
  const text = words('statement', language, {
    statement: asWritten(shortened(statement.text, LONGEST_STATEMENT)),
  });
  return [paragraph([run(text, { size: 'small', isSubtle: true })])];
}

/** A side's level, average and answers in words: the text that stands for the picture. */
function sideLine(
  { disagreement }: CaseView,
  side: 'sales' | 'marketing',
  { language }: Reader,
): RichTextBlock[] {
  const { kind } = disagreement.subject;
  const mean = disagreement.evidence[side];
  if (mean === undefined) return [];
  const answers = answersOf(disagreement, side);
  const level = levelText(levelOfMean(mean), language).name;
  const told = [
    words(kind === 'overall' ? 'score' : 'level', language, { level, mean: average(language, kind, mean) }),
    ...(answers ? [answersInWords(kind, answers, language)] : []),
  ];
  const name = words('side', language, { side: sideName(side, language) });
  return [
    paragraph([run(`${name} `, { weight: 'bolder' }), run(told.join(' '))], {
      spacing: side === 'sales' ? 'default' : 'small',
    }),
  ];
}

/** Narrower disagreements that are part of this one: they have no card of their own. */
function includedLines({ disagreement: { includes }, set }: CaseView, { language }: Reader): Element[] {
  if (includes.length === 0) return [];
  const line = (text: string, isSubtle: boolean) =>
    paragraph([run(text, { size: 'small', ...(isSubtle && { isSubtle }) })], { spacing: 'none' });
  const shown = [...includes]
    .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
    .slice(0, MOST_INCLUDED)
    .flatMap((one) =>
      one.sales === undefined || one.marketing === undefined
        ? []
        : [
            words('alsoOne', language, {
              subject: asWritten(shortened(subjectName(one, set, language), LONGEST_STATEMENT / 2)),
              sales: average(language, one.kind, one.sales),
              marketing: average(language, one.kind, one.marketing),
            }),
          ],
    );
  const more = includes.length - shown.length;
  return [
    paragraph([run(words('also', language), { size: 'small', weight: 'bolder' })]),
    ...shown.map((text) => line(text, false)),
    ...(more > 0 ? [line(words('alsoMore', language, { count: more }), true)] : []),
  ];
}

/** What the sides answered and how sure it is that they differ: the middle of every card about a case that stands. */
export const evidenceOf = (view: CaseView, reader: Reader): Element[] => [
  ...statementLine(view, reader),
  ...answersPicture(view, reader),
  ...sideLine(view, 'sales', reader),
  ...sideLine(view, 'marketing', reader),
  ...sureLines(view, reader),
  ...includedLines(view, reader),
];

/** Both averages in one short sentence, for a place without pictures. */
export function averagesInWords(
  { disagreement: { evidence, subject } }: CaseView,
  { language }: Reader,
): string {
  const { sales, marketing } = evidence;
  if (sales === undefined || marketing === undefined) return '';
  return words(subject.kind === 'overall' ? 'scores' : 'averages', language, {
    sales: average(language, subject.kind, sales),
    marketing: average(language, subject.kind, marketing),
  });
}
