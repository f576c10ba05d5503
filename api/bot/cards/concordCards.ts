import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { inLanguage } from '../../../assessment/questionSet.ts';
import { stepInWordsOf } from '../../../assessment/playbook/stepWords.ts';
import type { Disagreement } from '../../../contract/disagreements.ts';
import type { Step } from '../../../contract/steps.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { nobodyLeftCard, noLiaisonCard, stepsUnreachableCard, unreachableCard } from './unreachableCards.ts';
import { clocksOf, type CaseView, type Reader } from './caseView.ts';
import { gapClosedCard, reversedCard, withdrawnCard } from './changeCards.ts';
import { currentCard } from './currentCard.ts';
import type { Links } from './deepLinks.ts';
import { digestCard } from './digestCard.ts';
import type { CardContent, UnreachableReason } from '../../../contract/deliveries.ts';
import type { Card } from './pieces.ts';
import { ownerCard, reminderCard } from './reminderCards.ts';
import { mutedCard, notUsefulThanksCard } from './replyCards.ts';
import { roundCards } from './roundCards.ts';
import { handedOverCard, type HandOver } from './takenCard.ts';
import { stepAnsweredCard, stepDueSoonCard, stepDueTodayCard, stepHelpWantedCard } from './stepCards.ts';

/** The round that a card's cases are of. */
interface CardRound {
  readonly round: { readonly title: string; readonly timeZone: string };
  readonly set: QuestionSet;
}

/** Who reads a card, where they are as far as it is known. */
export interface CardReader extends Pick<Reader, 'language' | 'timeZone'> {
  readonly id: string;
}

/** A liaison of a round whom alerts of a region do not reach. */
interface UnreachableInput {
  readonly round: string;
  readonly region: string | null;
  readonly liaison: string;
  readonly why: UnreachableReason;
}

/** A message that is a card. */
export interface SentCard {
  readonly text: string;
  readonly content: CardContent;
}

/** As a message holds it. */
const sent = ({ text, content }: Card): SentCard => ({ text, content });

/** Every card that flows ask for, made from what they know. @param links into the tab */
export function concordCards(links: Links) {
  const readerOf = ({ language, timeZone }: Omit<CardReader, 'id'>): Reader => ({
    language,
    timeZone,
    links,
  });
  const viewOf = (
    { round, set }: CardRound,
    disagreement: Disagreement,
    to: CardReader,
    openSteps: readonly Step[] = [],
  ): CaseView => ({
    disagreement,
    openSteps,
    version: String(disagreement.history.length),
    roundTitle: round.title,
    timeZone: clocksOf(to, round),
    set: inLanguage(set, to.language),
  });
  /** A step as whoever gets the card reads it. */
  const read = (step: Step, { language }: CardReader): Step => stepInWordsOf(language, step);
  const card =
    (make: (view: CaseView, reader: Reader) => Card) =>
    (
      round: CardRound,
      disagreement: Disagreement,
      to: CardReader,
      openSteps: readonly Step[] = [],
    ): SentCard =>
      sent(make(viewOf(round, disagreement, to, openSteps), readerOf(to)));

  return {
    /** Where a case is opened. */
    linkTo: links.toCase,
    current: (
      round: CardRound,
      disagreement: Disagreement,
      to: CardReader,
      openSteps: readonly Step[],
    ): SentCard => sent(currentCard(viewOf(round, disagreement, to, openSteps), to.id, readerOf(to))),
    reversed: card(reversedCard),
    withdrawn: card(withdrawnCard),
    gapClosed: card(gapClosedCard),
    handedOver: (round: CardRound, disagreement: Disagreement, of: HandOver, to: CardReader): SentCard =>
      sent(handedOverCard(viewOf(round, disagreement, to), of, readerOf(to))),
    digest: (round: CardRound, disagreements: readonly Disagreement[], to: CardReader): SentCard =>
      sent(
        digestCard(
          disagreements.map((one) => viewOf(round, one, to)),
          disagreements.length,
          readerOf(to),
        ),
      ),
    reminder: card(reminderCard),
    escalation: card(ownerCard),
    notUsefulThanks: (
      round: CardRound,
      disagreement: Disagreement,
      reason: Parameters<typeof notUsefulThanksCard>[1],
      to: CardReader,
    ): SentCard => sent(notUsefulThanksCard(viewOf(round, disagreement, to), reason, readerOf(to))),
    /** @param others who gets the alerts instead; nobody where it is empty */
    unreachable: (
      { round, region, liaison, why }: UnreachableInput,
      others: readonly string[],
      to: CardReader,
    ): SentCard => {
      const who = { liaison, ...dealingTexts(to.language).unreachable[why] };
      const reader = readerOf(to);
      return sent(
        others.length > 0
          ? unreachableCard(who, others, round, reader)
          : nobodyLeftCard(who, region, round, reader),
      );
    },
    stepsUnreachable: (
      { round, person, why }: { round: string; person: string; why: UnreachableReason },
      to: CardReader,
    ): SentCard =>
      sent(
        stepsUnreachableCard({ person, ...dealingTexts(to.language).unreachable[why] }, round, readerOf(to)),
      ),
    noLiaison: ({ round, region }: { round: string; region: string | null }, to: CardReader): SentCard =>
      sent(noLiaisonCard(region, round, readerOf(to))),
    muted: (to: CardReader): SentCard => sent(mutedCard(readerOf(to))),
    ...roundCards(links),
    stepDueSoon: (step: Step, version: string, today: string, to: CardReader): SentCard =>
      sent(stepDueSoonCard({ step: read(step, to), version }, today, readerOf(to))),
    stepDueToday: (step: Step, version: string, today: string, to: CardReader): SentCard =>
      sent(stepDueTodayCard({ step: read(step, to), version }, today, readerOf(to))),
    stepHelpWanted: (step: Step, to: CardReader): SentCard =>
      sent(stepHelpWantedCard({ step: read(step, to) }, readerOf(to))),
    stepAnswered: (
      step: Step,
      version: string,
      answered: Parameters<typeof stepAnsweredCard>[1],
      today: string,
      to: CardReader,
    ): SentCard => sent(stepAnsweredCard({ step: read(step, to), version }, answered, today, readerOf(to))),
  };
}
export type ConcordCards = ReturnType<typeof concordCards>;
