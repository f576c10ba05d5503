import type { Questions } from '../../../../contract/questionSets.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { useAnswering } from '../useAnswering.ts';
import type { Wanted } from '../wanted.ts';

/** What the form is given, on the phone and on the desktop. */
export interface FormProps {
  readonly round: Round;
  readonly questions: Questions;
  readonly answering: ReturnType<typeof useAnswering>;
  /** Place of the area that is shown where one is shown at a time. */
  readonly area: number;
  readonly onArea: (area: number) => void;
  readonly focus: Wanted;
  /** Whether people say themselves where they stand. */
  readonly declares: boolean;
  /** Back to the first page. */
  readonly onStart: () => void;
  readonly onReview: () => void;
  /** Back to the review for whoever came from there; else null. */
  readonly onBackToReview: (() => void) | null;
}
