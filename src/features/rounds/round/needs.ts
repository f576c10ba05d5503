import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import type { RoundData } from '../roundsApi.ts';
import { shortSides, sidesOf } from '../shortSides.ts';

/** Something about a round that does not come right without its owner. */
export type Need =
  /** Work that Concord fails at; when first, and whether it can be tried again by hand. */
  | { readonly kind: 'work'; readonly failing: RoundMessages['failing']['work'] }
  /** The list has too few people of one side or both. */
  | { readonly kind: 'list' }
  | { readonly kind: 'no-liaison' }
  | { readonly kind: 'regions-alone'; readonly regions: readonly string[] }
  /** Messages that wait for another try. */
  | { readonly kind: 'held-up'; readonly messages: number }
  /** People whom messages do not reach, by reason: somebody may stand in two. */
  | { readonly kind: 'unreached'; readonly people: readonly number[] };

/**
 * What of a round needs its owner, the worst first; empty where all is well.
 * @param messages null where they are not known
 */
export function needsOf(
  { round, roster, liaisons }: Pick<RoundData, 'round' | 'roster' | 'liaisons'>,
  messages: Pick<RoundMessages, 'failing' | 'unreachable'> | null,
): Need[] {
  const needs: Need[] = [];
  const { work = [], messages: held = [] } = messages?.failing ?? {};
  if (work.length > 0) needs.push({ kind: 'work', failing: work });
  const isOver = round.state === 'closed';
  if (!isOver && roster && shortSides(sidesOf(roster.regions), round.minimumGroupSize).length > 0)
    needs.push({ kind: 'list' });
  // Of a draft it is early to say, and what a closed round had stands in its card.
  if (round.state === 'scheduled' || round.state === 'open') {
    const regions = aloneIn(round.regions, liaisons);
    if (liaisons.length === 0) needs.push({ kind: 'no-liaison' });
    else if (regions.length > 0) needs.push({ kind: 'regions-alone', regions });
  }
  const heldUp = held.reduce((all, { messages: count }) => all + count, 0);
  if (heldUp > 0) needs.push({ kind: 'held-up', messages: heldUp });
  const unreached = messages?.unreachable.map(({ people }) => people) ?? [];
  if (!isOver && unreached.length > 0) needs.push({ kind: 'unreached', people: unreached });
  return needs;
}

/** Regions of a round that no liaison looks after. */
export const aloneIn = (regions: readonly string[], liaisons: RoundData['liaisons']): string[] =>
  regions.filter((region) => !liaisons.some(({ regions: own }) => own === null || own.includes(region)));
