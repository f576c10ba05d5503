import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { notUsefulButton, openButton, takeButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { SENTENCE, withoutSentence } from './filled.ts';
import { averagesInWords, evidenceOf } from './parts/evidence.ts';
import { stepsGoOn } from './parts/freeAgain.ts';
import { questionsFor } from './parts/questions.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';

/**
 * A disagreement that waits for somebody, to every liaison of the region: in one sentence, both sides' answers, and what to
 * ask each. Where its liaison has left, it says so.
 */
export function alertCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const left = view.disagreement.takerLeft ? view.disagreement.takenBy : null;
  const { title, body } = left
    ? cardText('alert-taker-left', { sentence: SENTENCE, takenBy: asWritten(left.name) }, language)
    : cardText('alert', { sentence: SENTENCE }, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${asSentence(title)} ${sentence} ${averagesInWords(view, reader)}`.trim(),
    [
      eyebrow(title, asWritten(view.roundTitle)),
      headline(sentence),
      paragraph([run(withoutSentence(body), { size: 'small', isSubtle: true })], { spacing: 'small' }),
      ...stepsGoOn(view, reader),
      ...evidenceOf(view, reader),
      ...questionsFor(view, reader),
    ],
    [takeButton(view, reader), openButton(view, reader), notUsefulButton(view, reader)],
  );
}
