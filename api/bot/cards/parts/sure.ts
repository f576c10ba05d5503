import { isFact } from '../../../../assessment/scope/established.ts';
import { sureText } from '../../../../assessment/texts/sureText.ts';
import type { CaseView, Reader } from '../caseView.ts';
import type { Element, RichTextBlock } from '../elements.ts';
import { boundsOf, difference, momentShort, momentText } from '../figures.ts';
import { paragraph, run } from '../pieces.ts';
import { words } from '../texts/words.ts';

/** One card holds it once. */
const ODDS = 'odds';

/**
 * From when the figures of a case are: a card that is changed for another reason, or not at all, must not pass them off as
 * today's. Empty of a case from before this was kept.
 */
export function asOf({ disagreement, timeZone }: CaseView, { language }: Reader): string {
  const { figuresAt, figuresFinal } = disagreement;
  if (figuresAt === null) return '';
  return words(figuresFinal ? 'asOfFinal' : 'asOf', language, {
    moment: momentText(language, figuresAt, timeZone),
  });
}

/** The same for a line among others, without the year and the clock's name; nothing of a case from before this was kept. */
export function asOfShort(
  { disagreement: { figuresAt }, timeZone }: CaseView,
  { language }: Reader,
): string[] {
  if (figuresAt === null) return [];
  return [words('asOfShort', language, { moment: momentShort(language, figuresAt, timeZone) })];
}

/** That it is sure, how large the difference is, and of how many. */
function sureLine(view: CaseView, reader: Reader): RichTextBlock {
  const { language } = reader;
  const { subject, gap, interval, n, evidence } = view.disagreement;
  const size = (value: number) => difference(language, subject.kind, value);
  const bounds = isFact(evidence) ? undefined : boundsOf(interval);
  const figures = bounds
    ? words('figures', language, { gap: size(gap), low: size(bounds[0]), high: size(bounds[1]) })
    : words('figuresWithoutInterval', language, { gap: size(gap) });
  // Of a statement both sides' lines say how many people answered it.
  const people =
    subject.kind === 'statement' ? '' : words('people', language, { sales: n.sales, marketing: n.marketing });
  return paragraph([
    run(`${words('sure', language)} `, { weight: 'bolder' }),
    run([figures, people, asOf(view, reader)].filter((part) => part !== '').join(' '), { isSubtle: true }),
  ]);
}

/** What "sure" means here, and how often one side answers higher: for whoever asks. */
function odds({ disagreement: { evidence } }: CaseView, { language }: Reader): Element[] {
  const { salesHigher } = evidence;
  const told = [
    ...(salesHigher === undefined
      ? []
      : [sureText('pairs', { ps: String(Math.round(100 * salesHigher)) }, language)]),
    ...(isFact(evidence) ? [sureText('everyone', {}, language)] : []),
    sureText('words', {}, language),
  ];
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [
        {
          type: 'Action.ToggleVisibility',
          title: words('showFigures', language),
          targetElements: [ODDS],
        },
      ],
    },
    paragraph([run(told.join(' '), { size: 'small', isSubtle: true })], {
      id: ODDS,
      isVisible: false,
      spacing: 'small',
    }),
  ];
}

/** How much may come from the days on which the sides answered: told with a finding that stands, and never changes it. */
function driftLine({ disagreement: { drift } }: CaseView, { language }: Reader): RichTextBlock[] {
  if (!drift) return [];
  const points = difference(language, 'overall', drift.shift);
  return [paragraph([run(sureText('drift', { points }, language), { isSubtle: true })])];
}

/** How sure it is that the sides differ, in words and in figures; the odds of a finding that stands are one press away. */
export const sureLines = (view: CaseView, reader: Reader): Element[] => [
  sureLine(view, reader),
  ...(view.disagreement.finding === 'found' ? [...driftLine(view, reader), ...odds(view, reader)] : []),
];
