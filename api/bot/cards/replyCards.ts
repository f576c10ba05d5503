import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { reasonText, type ReasonId } from '../../../assessment/texts/actionText.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { openButton } from './buttons.ts';
import { sentenceOf, type CaseView, type Reader } from './caseView.ts';
import { cardOf, eyebrow, headline, messageCard, paragraph, run, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';
import { words } from './texts/words.ts';

/** To a liaison who wants to hear nothing until tomorrow. */
export const mutedCard = ({ language }: Reader): Card => messageCard(cardText('muted', {}, language));

/** What the alert becomes for a liaison who called it not useful. */
export function notUsefulThanksCard(view: CaseView, reason: ReasonId, reader: Reader): Card {
  const { language } = reader;
  const { title, body } = cardText('not-useful-thanks', { reason: reasonText(reason, language) }, language);
  const sentence = sentenceOf(view, reader);
  return cardOf(
    `${asSentence(title)} ${body}`,
    [
      eyebrow(asWritten(view.roundTitle)),
      headline(title),
      paragraph([run(sentence, { isSubtle: true })], { spacing: 'small' }),
      paragraph([run(body)], { spacing: 'small' }),
    ],
    [openButton(view, reader)],
  );
}

/** A command, as it is written, and what it does. */
export interface Command {
  readonly command: string;
  readonly does: string;
}

/** What Concord does in this chat, and what can be written to it. */
export function helpCard(commands: readonly Command[], { language }: Reader): Card {
  const [title, body] = [words('helpTitle', language), words('helpBody', language)];
  return cardOf(`${asSentence(title)} ${body}`, [
    headline(title),
    paragraph([run(body)], { spacing: 'small' }),
    paragraph([run(words('helpCommands', language), { isSubtle: true })]),
    ...commands.map(({ command, does }) =>
      paragraph([run(`${command} `, { weight: 'bolder' }), run(does)], { spacing: 'small' }),
    ),
  ]);
}
