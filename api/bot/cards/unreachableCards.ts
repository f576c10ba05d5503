import { cardText } from '../../../assessment/texts/cardText.ts';
import { nameInSentence } from '../../../assessment/texts/nameInSentence.ts';
import { placeName } from '../../../assessment/texts/names.ts';
import { openListButton } from './buttons.ts';
import type { Reader } from './caseView.ts';
import { messageCard, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';

/** Whom Concord cannot write to, why, and what helps. */
export interface Unreachable {
  readonly liaison: string;
  /** In the middle of a sentence, without a full stop: reason and remedy. */
  readonly reason: string;
  readonly remedy: string;
}

/** To the round owner: who gets the alerts instead. @param others at least one name */
export function unreachableCard(
  { liaison, reason, remedy }: Unreachable,
  others: readonly string[],
  round: string,
  reader: Reader,
): Card {
  const { language } = reader;
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    others.map((name) => nameInSentence(language, asWritten(name))),
  );
  const text = cardText(
    'unreachable',
    { liaison: asWritten(liaison), reason, remedy, others: listed },
    language,
  );
  return messageCard(text, [openListButton(round, reader)]);
}

/** To the round owner: somebody who has agreed a next step hears nothing of it. */
export function stepsUnreachableCard(
  { person, reason, remedy }: { person: string; reason: string; remedy: string },
  round: string,
  reader: Reader,
): Card {
  const text = cardText('unreachable-steps', { person: asWritten(person), reason, remedy }, reader.language);
  return messageCard(text, [openListButton(round, reader)]);
}

/** To the round owner: there is a case and no liaison to be told of it. @param region null: there is no liaison at all */
export function noLiaisonCard(region: string | null, round: string, reader: Reader): Card {
  const { language } = reader;
  const text = cardText('no-liaison', { where: asWritten(placeName(region, language)) }, language);
  return messageCard(text, [openListButton(round, reader, { style: 'positive' })]);
}

/** To the round owner: nobody is left who could be told of a region. @param region null: the whole company */
export function nobodyLeftCard(
  { liaison, reason, remedy }: Unreachable,
  region: string | null,
  round: string,
  reader: Reader,
): Card {
  const { language } = reader;
  const text = cardText(
    'unreachable-nobody-left',
    { where: asWritten(placeName(region, language)), liaison: asWritten(liaison), reason, remedy },
    language,
  );
  return messageCard(text, [openListButton(round, reader, { style: 'positive' })]);
}
