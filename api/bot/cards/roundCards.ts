import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ClosingSummary } from '../../../contract/closing.ts';
import type { CardContent } from '../../../contract/deliveries.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Reader } from './caseView.ts';
import { closingCard } from './closingCard.ts';
import type { Links } from './deepLinks.ts';
import {
  firstAnswerReminderCard,
  invitationCard,
  lastAnswerReminderCard,
  noRemindersCard,
  resultsOpenCard,
} from './peopleCards.ts';
import type { Card } from './pieces.ts';
import { words } from './texts/words.ts';

/** Who reads a card, where they are as far as it is known. */
interface CardReader extends Pick<Reader, 'language' | 'timeZone'> {
  readonly id: string;
}

interface SentCard {
  readonly text: string;
  readonly content: CardContent;
}

const sent = ({ text, content }: Card): SentCard => ({ text, content });

/** The cards about rounds as a whole: for everybody on a roster, and for those who look after the round. */
export function roundCards(links: Links) {
  const readerOf = ({ language, timeZone }: CardReader): Reader => ({ language, timeZone, links });
  const card =
    (make: (round: RoundRecord, reader: Reader) => Card) =>
    (round: RoundRecord, to: CardReader): SentCard =>
      sent(make(round, readerOf(to)));
  return {
    invitation: (
      round: RoundRecord,
      to: CardReader,
      known: { readonly hasAnswered?: boolean } | undefined,
    ): SentCard => sent(invitationCard(round, known?.hasAnswered === true, readerOf(to))),
    'answer-reminder-1': card(firstAnswerReminderCard),
    'answer-reminder-2': card(lastAnswerReminderCard),
    'results-open': (
      round: RoundRecord,
      to: CardReader,
      figures: { readonly answered?: number } | undefined,
    ): SentCard => sent(resultsOpenCard(round, figures?.answered ?? 0, readerOf(to))),
    closed: (summary: ClosingSummary, set: QuestionSet, to: CardReader): SentCard =>
      sent(closingCard(summary, set, readerOf(to))),
    noReminders: (round: string, to: CardReader): SentCard => sent(noRemindersCard(round, readerOf(to))),
    noSuchRound: ({ language }: CardReader): string => words('noSuchRound', language),
  };
}
