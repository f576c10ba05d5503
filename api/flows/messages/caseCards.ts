import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { DeliveryCard } from '../../../contract/deliveries.ts';
import type { CaseRecord, RoundRecord } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';

/** Who reads a card, in which language, and by which clocks. */
export interface CardReader {
  readonly id: string;
  readonly language: string;
  /** IANA name: where they are, as far as it is known; else a card goes by the clocks of its round. */
  readonly timeZone?: string | null | undefined;
}

/** What the cards of a round's cases are made from. */
export interface CardRound {
  readonly round: RoundRecord;
  readonly set: QuestionSet;
}

/** The cards that tell liaisons of cases. */
export interface CaseCards {
  /** The case as it stands now, for this reader. @param openSteps of a case that is free: see `openStepsOf` */
  current(
    round: CardRound,
    disagreement: CaseRecord,
    to: CardReader,
    openSteps: readonly Step[],
  ): DeliveryCard;
  reversed(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  withdrawn(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  gapClosed(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  /** @param of who handed it over, by name, and what they wrote about it */
  handedOver(
    round: CardRound,
    disagreement: CaseRecord,
    of: { readonly by: string; readonly note?: string | undefined },
    to: CardReader,
  ): DeliveryCard;
  /** @param disagreements the broadest first, at least one */
  digest(round: CardRound, disagreements: readonly CaseRecord[], to: CardReader): DeliveryCard;
}
