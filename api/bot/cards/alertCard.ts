import { cardText } from '../../../assessment/texts/cardText.ts';
import { notUsefulButton, openButton, takeButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { SENTENCE, withoutSentence } from './filled.ts';
import { averagesInWords, evidenceOf } from './parts/evidence.ts';
import { questionsFor } from './parts/questions.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';

/** A new disagreement, to every liaison of the region: in one sentence, both sides' answers, and what to ask each. */
export function alertCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const { title, body } = cardText('alert', { sentence: SENTENCE }, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${title}. ${sentence} ${averagesInWords(view, reader)}`.trim(),
    [
      eyebrow(title, asWritten(view.roundTitle)),
      headline(sentence),
      paragraph([run(withoutSentence(body), { size: 'small', isSubtle: true })], { spacing: 'small' }),
      ...evidenceOf(view, reader),
      ...questionsFor(view, reader),
    ],
    [takeButton(view, reader), openButton(view, reader), notUsefulButton(view, reader)],
  );
}
