import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { giveBackButton, openButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { SENTENCE, withoutSentence } from './filled.ts';
import { evidenceOf } from './parts/evidence.ts';
import { questionsFor } from './parts/questions.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten, shortened } from './plainText.ts';
import { words } from './texts/words.ts';

/** What the alert becomes for every other liaison of the region once somebody has taken it. */
export function takenByOtherCard(view: CaseView, takenBy: string, reader: Reader): Card {
  const { language } = reader;
  const values = { sentence: SENTENCE, takenBy: asWritten(takenBy) };
  const { title, body } = cardText('alert-taken-by-other', values, language);
  const sentence = sentenceOf(view, reader);
  const rest = withoutSentence(body);
  return cardOf(
    `${sentence} ${rest}`,
    [
      eyebrow(title, asWritten(view.roundTitle)),
      headline(sentence),
      ...evidenceOf(view, reader),
      paragraph([run(rest)], { separator: true, spacing: 'medium' }),
    ],
    [openButton(view, reader)],
  );
}

/** What the alert becomes for the liaison who has taken it: with what to ask, and what comes next. */
export function takenByMeCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const sentence = sentenceOf(view, reader);
  const [taken, next] = [words('takenByMe', language), words('takenByMeNext', language)];
  return cardOf(
    `${taken} ${sentence}`,
    [
      eyebrow(taken, asWritten(view.roundTitle)),
      headline(sentence),
      ...evidenceOf(view, reader),
      ...questionsFor(view, reader),
      paragraph([run(next)]),
    ],
    [openButton(view, reader, { style: 'positive' }), giveBackButton(view, reader)],
  );
}

/** Who has handed a case over, and what they wrote about it; an empty note says nothing. */
export interface HandOver {
  readonly by: string;
  readonly note?: string | undefined;
}

/** Longer notes are shortened: the case has them whole. */
const LONGEST_WHY = 300;

/** To a liaison who is given a case: like the card of one who has taken it, with who it comes from, and why. */
export function handedOverCard(view: CaseView, { by, note = '' }: HandOver, reader: Reader): Card {
  const { language } = reader;
  const why = asWritten(shortened(note, LONGEST_WHY));
  const values = { sentence: SENTENCE, by: asWritten(by) };
  const { title, body } = cardText('handed-over', values, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${asSentence(title)} ${sentence}`,
    [
      eyebrow(title, asWritten(view.roundTitle)),
      headline(sentence),
      ...(why === ''
        ? []
        : [paragraph([run(words('handedOverNote', language, { by: asWritten(by), note: why }))])]),
      ...(view.disagreement.state === 'agreed'
        ? [paragraph([run(`${words('agreed', language)} ${words('agreedByMeBody', language)}`)])]
        : []),
      paragraph([run(withoutSentence(body), { size: 'small', isSubtle: true })], { spacing: 'small' }),
      ...evidenceOf(view, reader),
      ...questionsFor(view, reader),
    ],
    [openButton(view, reader, { style: 'positive' }), giveBackButton(view, reader)],
  );
}
