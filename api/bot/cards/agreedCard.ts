import type { Disagreement } from '../../../contract/disagreements.ts';
import { giveBackButton, openButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';
import { words } from './texts/words.ts';

/**
 * A case with a next step: nobody has to take it any more. Whoever has it can still give it back; the others read who has it.
 * @param me Entra object id of who reads it
 */
export function agreedCard(
  view: CaseView,
  takenBy: NonNullable<Disagreement['takenBy']>,
  me: string,
  reader: Reader,
): Card {
  const { language } = reader;
  const mine = takenBy.id === me;
  const [title, sentence] = [words('agreed', language), sentenceOf(view, reader)];
  const body = mine
    ? words('agreedByMeBody', language)
    : `${words('takenBy', language, { takenBy: asWritten(takenBy.name) })} ${words('agreedBody', language)}`;
  return cardOf(
    `${title} ${sentence}`,
    [
      eyebrow(asWritten(view.roundTitle)),
      headline(title),
      paragraph([run(sentence, { isSubtle: true })], { spacing: 'small' }),
      paragraph([run(body)], { spacing: 'small' }),
    ],
    mine
      ? [openButton(view, reader, { style: 'positive' }), giveBackButton(view, reader)]
      : [openButton(view, reader)],
  );
}
