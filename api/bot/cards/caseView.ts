import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { disagreementSentence } from '../../../assessment/texts/disagreementSentence.ts';
import { placeName } from '../../../assessment/texts/names.ts';
import type { Disagreement } from '../../../contract/disagreements.ts';
import type { Step } from '../../../contract/steps.ts';
import type { Links } from './deepLinks.ts';
import { asWritten } from './plainText.ts';

/** Whoever reads a card, and how they read. */
export interface Reader {
  /** Language tag, such as "de-CH". */
  readonly language: string;
  /** IANA name: where they are, as far as Teams has told it. */
  readonly timeZone?: string | null | undefined;
  readonly links: Links;
}

/** Where the clocks are by which a card tells somebody of a round: theirs, which the tab goes by as well; else the round's. */
export const clocksOf = (
  { timeZone }: Pick<Reader, 'timeZone'>,
  round: { readonly timeZone: string },
): string => timeZone ?? round.timeZone;

/** Everything that the cards of a case are made from. Every figure in it has been released. */
export interface CaseView {
  readonly disagreement: Omit<Disagreement, 'history'>;
  /** Of the case that the card was made from: a button that is pressed later says how old the card is. */
  readonly version: string;
  readonly roundTitle: string;
  /** IANA name: where the clocks are by which it is told (`clocksOf`). */
  readonly timeZone: string;
  /** In the reader's language, as far as there is one. */
  readonly set: QuestionSet;
  /** Steps that were agreed and are open still, of a case that is free. */
  readonly openSteps?: readonly Pick<Step, 'owner'>[];
}

/** The disagreement in one plain sentence, for a place that takes text as it is written. */
export const sentenceOf = ({ disagreement, set }: CaseView, { language }: Reader): string =>
  asWritten(
    disagreementSentence(
      disagreement.subject,
      disagreement.higher,
      asWritten(placeName(disagreement.region, language)),
      set,
      language,
    ),
  );
