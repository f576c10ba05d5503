import type { Awareness } from '../../../../contract/answers.ts';
import type { Draft } from '../../../../contract/responses.ts';

export interface AwarenessProps {
  readonly draft: Draft;
  /** Minimum group size. */
  readonly k: number;
  /** The page has the heading already. */
  readonly headless?: boolean;
  /** Somebody asked for these questions: the first gets the focus. */
  readonly wanted: boolean;
  readonly onChange: (awareness: Partial<Awareness>) => void;
  readonly className: string | undefined;
}
