import { lazyPart } from '../../../app/lazyScreen.tsx';
import type { AwarenessProps } from './awarenessProps.ts';

/** The two extra questions; loaded only for rounds that ask them. */
export const AwarenessPart = lazyPart<AwarenessProps>(
  async () => (await import('./AwarenessQuestions.tsx')).AwarenessQuestions,
);
