import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { openButton, takeButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import type { Action } from './elements.ts';
import { SENTENCE, withoutSentence } from './filled.ts';
import { averagesInWords } from './parts/evidence.ts';
import { leftBehind, stepsGoOn } from './parts/freeAgain.ts';
import { asOf } from './parts/sure.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';

function waitingCard(
  id: 'reminder-2-days' | 'owner-5-days',
  view: CaseView,
  reader: Reader,
  actions: readonly Action[],
): Card {
  const { language } = reader;
  const { title, body } = cardText(id, { sentence: SENTENCE }, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${asSentence(title)} ${body.replace(SENTENCE, () => sentence)}`,
    [
      eyebrow(title, asWritten(view.roundTitle)),
      headline(sentence),
      paragraph([run(`${averagesInWords(view, reader)} ${asOf(view, reader)}`.trim(), { isSubtle: true })], {
        spacing: 'small',
      }),
      paragraph([run(withoutSentence(body))]),
      ...leftBehind(view, reader),
      ...stepsGoOn(view, reader),
    ],
    actions,
  );
}

/** To the liaisons: nobody has taken it in two working days. */
export const reminderCard = (view: CaseView, reader: Reader): Card =>
  waitingCard('reminder-2-days', view, reader, [takeButton(view, reader), openButton(view, reader)]);

/** To the round owner: nobody has taken it in five. */
export const ownerCard = (view: CaseView, reader: Reader): Card =>
  waitingCard('owner-5-days', view, reader, [openButton(view, reader, { style: 'positive' })]);
