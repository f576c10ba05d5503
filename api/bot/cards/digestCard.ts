import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { isWaiting } from '../../../contract/freeCase.ts';
import { placeName, sideName, subjectName } from '../../../assessment/texts/names.ts';
import { muteButton, openListButton, takeButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import type { ColumnSet, Element } from './elements.ts';
import { difference } from './figures.ts';
import { SENTENCE, withSentence } from './filled.ts';
import { asOf, asOfShort } from './parts/sure.ts';
import { cardOf, column, columns, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten, shortened } from './plainText.ts';
import { words } from './texts/words.ts';

/** A message stays short; the list has the others. */
const MOST_ROWS = 8;
const LONGEST_SUBJECT = 120;

/** A name that opens a line. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * One case: what it is about and by how much; a button where it waits for somebody, else who has taken it.
 * @param isDated whether it says itself from when its figures are
 */
function row(view: CaseView, reader: Reader, index: number, isDated: boolean): ColumnSet {
  const { language } = reader;
  const { subject, region, higher, gap, takenBy, takerLeft } = view.disagreement;
  const name = capital(shortened(subjectName(subject, view.set, language), LONGEST_SUBJECT));
  const by = difference(language, subject.kind, gap);
  const about = [
    asWritten(placeName(region, language)),
    words('rates', language, { side: sideName(higher, language), by }),
    ...(isDated ? asOfShort(view, reader) : []),
  ].join(' \u00b7 ');
  const told: Element[] = [
    paragraph([run(asWritten(name), { weight: 'bolder' })]),
    paragraph([run(about, { size: 'small', isSubtle: true })], { spacing: 'none' }),
    ...(takenBy && !takerLeft
      ? [
          paragraph(
            [run(words('takenBy', language, { takenBy: asWritten(takenBy.name) }), { size: 'small' })],
            {
              spacing: 'none' as const,
            },
          ),
        ]
      : []),
  ];
  return columns(
    [
      column('stretch', told, { verticalContentAlignment: 'center' }),
      ...(isWaiting(view.disagreement)
        ? [
            column('auto', [{ type: 'ActionSet' as const, actions: [takeButton(view, reader, {})] }], {
              verticalContentAlignment: 'center' as const,
            }),
          ]
        : []),
    ],
    { spacing: 'medium', separator: index > 0 },
  );
}

/**
 * Several new disagreements in one message, in place of a card each. From when the figures are is said once, below them;
 * where they are of several releases, each row says it.
 * @param views the broadest first, at least one
 * @param count how many there are in all
 */
export function digestCard(views: readonly CaseView[], count: number, reader: Reader): Card {
  const { language } = reader;
  const [broadest] = views;
  if (!broadest) throw new RangeError('digestCard requires at least one case');
  const sentence = sentenceOf(broadest, reader);
  const { title, body } = cardText('digest', { count, sentence: SENTENCE }, language);
  const shown = views.slice(0, MOST_ROWS);
  const more = count - shown.length;
  const dates = new Set(shown.map((view) => asOf(view, reader)));
  const [once = ''] = dates.size === 1 ? dates : [];
  return cardOf(
    `${asSentence(title)} ${body.replace(SENTENCE, () => sentence)}`,
    [
      eyebrow(asWritten(broadest.roundTitle)),
      headline(title),
      paragraph(withSentence(body, sentence), { spacing: 'small' }),
      ...shown.map((view, index) => row(view, reader, index, dates.size > 1)),
      ...(more > 0
        ? [
            paragraph([run(words('digestMore', language, { count: more }), { isSubtle: true })], {
              separator: true,
            }),
          ]
        : []),
      ...(once === ''
        ? []
        : [paragraph([run(once, { size: 'small', isSubtle: true })], { separator: more === 0 })]),
    ],
    [openListButton(broadest.disagreement.round, reader, { style: 'positive' }), muteButton(reader)],
  );
}
