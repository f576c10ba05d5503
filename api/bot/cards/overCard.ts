import { openButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { cardOf, eyebrow, headline, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';
import { words } from './texts/words.ts';

/** What can be said of a case that nobody has to take any more. */
function standing({ disagreement: { state, outcome, finding } }: CaseView, language: string) {
  if (state === 'closed')
    return { title: words(`closed.${outcome ?? 'resolved'}`, language), body: words('closedBody', language) };
  const title = words(finding === 'withdrawn' ? 'withdrawn' : 'gapClosed', language);
  return { title, body: words('overBody', language) };
}

/** How a case stands that is closed or no longer found: without figures and without anything to take. */
export function overCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const { title, body } = standing(view, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${title} ${sentence}`,
    [
      eyebrow(asWritten(view.roundTitle)),
      headline(title),
      paragraph([run(sentence, { isSubtle: true })], { spacing: 'small' }),
      paragraph([run(body)], { spacing: 'small' }),
    ],
    [openButton(view, reader)],
  );
}
