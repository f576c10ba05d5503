import type { Round } from '../../../contract/rounds.ts';
import type { Scope } from './view.ts';

/** In addresses a region is its place in the round's list: names may hold anything. */
const SMALLER = 'smaller';

/** What stands for a region in the address of the screen. */
export const placeOf = ({ regions }: Pick<Round, 'regions'>, scope: Scope): string =>
  scope.joined ? SMALLER : `r${regions.indexOf(scope.region ?? '')}`;

/**
 * The regions that stand for part of the company. Where all of them are shown as one, that one is the company once more:
 * beside it there is nothing to see.
 */
export const apart = ({ regions }: Pick<Round, 'regions'>, scopes: readonly Scope[]): Scope[] =>
  scopes.filter(({ joined }) => !joined || regions.some((region) => !joined.includes(region)));

/** The region that an address means; undefined for the company, and for what is not there for this person. */
export const regionAt = (
  round: Pick<Round, 'regions'>,
  scopes: readonly Scope[],
  place: string | null,
): Scope | undefined => apart(round, scopes).find((scope) => placeOf(round, scope) === place);
