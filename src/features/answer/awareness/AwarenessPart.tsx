import type { Awareness } from '../../../../contract/answers.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { lazyPart } from '../../../app/lazyScreen.tsx';

export interface AwarenessProps {
  readonly draft: Draft;
  /** Minimum group size. */
  readonly k: number;
  /** The page has the heading already. */
  readonly headless?: boolean;
  readonly onChange: (awareness: Partial<Awareness>) => void;
  readonly className: string | undefined;
}

/** The two extra questions; loaded only for rounds that ask them. */
export const AwarenessPart = lazyPart<AwarenessProps>(
  async () => (await import('./AwarenessQuestions.tsx')).AwarenessQuestions,
);
