import type { Results } from '../../../contract/results.ts';
import type { Round } from '../../../contract/rounds.ts';

/** All figures of one group of people. */
export type Scope = Results['scopes'][number];
export type Subject = Scope['subjects'][number];

/** What there is to see of a round. */
export type View =
  | { readonly kind: 'round-not-open' }
  /** Not for this person, as long as the round is open. */
  | { readonly kind: 'results-not-open' }
  /** The round is open, and nothing is published yet. */
  | { readonly kind: 'nothing-yet' }
  /** The round has closed, and its first figures are being made. */
  | { readonly kind: 'on-their-way' }
  /** The round has closed, and too few people have answered. */
  | { readonly kind: 'without-result' }
  | {
      readonly kind: 'figures';
      readonly results: Results;
      readonly company: Scope;
      readonly regions: readonly Scope[];
    };

/** @param results null where they are not open for this person */
export function viewOf({ state }: Pick<Round, 'state'>, results: Results | null): View {
  if (state === 'draft' || state === 'scheduled') return { kind: 'round-not-open' };
  if (!results) return { kind: 'results-not-open' };
  const [company, ...regions] = results.scopes;
  if (company && (company.level.sales ?? company.level.marketing) !== undefined)
    return { kind: 'figures', results, company, regions };
  if (state === 'open') return { kind: 'nothing-yet' };
  return { kind: results.final ? 'without-result' : 'on-their-way' };
}

/** Whether the round has closed and its final figures are still being made. */
export const isWaiting = ({ state }: Pick<Round, 'state'>, results: Results | null): boolean =>
  state === 'closed' && results !== null && !results.final;
