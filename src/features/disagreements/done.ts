import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { Failure } from '../../app/api/outcome.ts';

/** What has become of something that somebody wanted to do. */
export type Done =
  | { readonly kind: 'done' }
  /** Somebody else was faster: what they did is shown as far as the reader may see it, and nothing was overwritten. */
  | { readonly kind: 'changed'; readonly news: readonly CaseEvent[] }
  /** The case is no longer, or never was, in a state in which this can be done. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'failed'; readonly failure: Failure };
/** What has not been done, and why. */
export type Undone = Exclude<Done, { kind: 'done' }>;
