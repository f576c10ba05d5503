import type { RoundRecord } from '../../../contract/records.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { answerButton, noRemindersButton, resultsButton } from './buttons.ts';
import { clocksOf, type Reader } from './caseView.ts';
import { momentDay } from './figures.ts';
import { messageCard, type Card } from './pieces.ts';
import { asWritten } from './plainText.ts';

/** A statement takes about twelve seconds, as the tab says, too. */
const STATEMENTS_A_MINUTE = 5;
const minutesFor = (statements: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.round(statements / STATEMENTS_A_MINUTE)),
  );

const factsOf = (round: RoundRecord, reader: Reader) => ({
  round: asWritten(round.title),
  total: round.questionSet.statements,
  minutes: minutesFor(round.questionSet.statements, reader.language),
  k: round.minimumGroupSize,
  closeDate: momentDay(reader.language, round.closesAt, clocksOf(reader, round)),
});

/**
 * To everybody on the roster of a round that has opened: also to those who have answered, because a message that only they
 * do not get would tell that they have.
 */
export function invitationCard(round: RoundRecord, hasAnswered: boolean, reader: Reader): Card {
  const { total, minutes, k, closeDate, round: title } = factsOf(round, reader);
  const text = hasAnswered
    ? cardText('invitation-answered', { closeDate }, reader.language)
    : cardText('invitation', { total, minutes, k, closeDate }, reader.language);
  return messageCard({ ...text, about: title }, [
    answerButton(round.id, reader),
    noRemindersButton(round.id, reader),
  ]);
}

/** To those who have not answered some days after the opening. */
export function firstAnswerReminderCard(round: RoundRecord, reader: Reader): Card {
  const { round: title, minutes, closeDate } = factsOf(round, reader);
  const text = cardText('reminder-day-3', { round: title, minutes, closeDate }, reader.language);
  return messageCard(text, [answerButton(round.id, reader), noRemindersButton(round.id, reader)]);
}

/** To those who have not answered shortly before the closing: the last one, so there is nothing to be switched off. */
export function lastAnswerReminderCard(round: RoundRecord, reader: Reader): Card {
  const { round: title, closeDate } = factsOf(round, reader);
  const text = cardText('reminder-2-days-before-close', { round: title, closeDate }, reader.language);
  return messageCard(text, [answerButton(round.id, reader)]);
}

/** To everybody on the roster, when the results are there. @param answered people in the published figures */
export function resultsOpenCard(round: RoundRecord, answered: number, reader: Reader): Card {
  const { round: title } = factsOf(round, reader);
  return messageCard(cardText('results-open', { round: title, answered }, reader.language), [
    resultsButton(round.id, reader),
  ]);
}

/** In reply to "No reminders". */
export const noRemindersCard = (round: string, reader: Reader): Card =>
  messageCard(cardText('no-reminders', {}, reader.language), [answerButton(round, reader)]);
