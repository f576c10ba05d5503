import { hasFigures } from '../../../assessment/scope/hasFigures.ts';
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

const SIDES = 2;
/** One that is shown, and one behind it. */
const GROUPS = 2;

/** @param results null where they are not open for this person */
export function viewOf({ state }: Pick<Round, 'state'>, results: Results | null): View {
  if (state === 'draft' || state === 'scheduled') return { kind: 'round-not-open' };
  if (!results) return { kind: 'results-not-open' };
  const [company, ...regions] = results.scopes;
  if (company && hasFigures(company)) return { kind: 'figures', results, company, regions };
  if (state === 'open') return { kind: 'nothing-yet' };
  return { kind: results.final ? 'without-result' : 'on-their-way' };
}

/**
 * Whether a list is so short that the first figures may come only when the round closes: spread evenly over sides and regions,
 * its people would not fill one group and another behind it anywhere.
 * @param people how many are on the list
 */
export const mayWaitForClose = (
  { minimumGroupSize, regions }: Pick<Round, 'minimumGroupSize' | 'regions'>,
  people: number,
): boolean => people < SIDES * Math.max(1, regions.length) * GROUPS * minimumGroupSize;

/** Whether the round has closed and its final figures are still being made. */
export const isWaiting = ({ state }: Pick<Round, 'state'>, results: Results | null): boolean =>
  state === 'closed' && results !== null && !results.final;
