import type { Questions } from '../../../../contract/questionSets.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { useAnswering } from '../useAnswering.ts';

/** What the form is given, on the phone and on the desktop. */
export interface FormProps {
  readonly round: Round;
  readonly questions: Questions;
  readonly answering: ReturnType<typeof useAnswering>;
  /** Place of the area that is shown where one is shown at a time. */
  readonly area: number;
  readonly onArea: (area: number) => void;
  /** A statement that somebody asked for: it gets the focus. */
  readonly focus: string | null;
  /** Whether people say themselves where they stand. */
  readonly declares: boolean;
  /** Back to the first page. */
  readonly onStart: () => void;
  readonly onReview: () => void;
}
