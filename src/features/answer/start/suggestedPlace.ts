import type { PlaceSuggestion } from '../../../../contract/places.ts';
import type { Draft } from '../../../../contract/responses.ts';

/** Which parts somebody has chosen themselves, be it only to take them away again. */
export interface Touched {
  readonly side: boolean;
  readonly region: boolean;
}

/** What the form shows of where somebody stands. */
export interface ShownPlace {
  readonly draft: Draft;
  /** Whether something of it stands there because it was suggested. */
  readonly isShown: boolean;
}

/**
 * A draft with what was suggested where nobody has chosen anything. Observers stand in no region, and a region that the round
 * does not have is none.
 */
export function withSuggestion(
  draft: Draft,
  suggestion: PlaceSuggestion | null,
  touched: Touched,
  regions: readonly string[],
): ShownPlace {
  const side = draft.side ?? (touched.side ? null : (suggestion?.side ?? null));
  const known = regions.find((name) => name === suggestion?.region) ?? null;
  const region = draft.region ?? (touched.region || side === 'observer' ? null : known);
  const isShown =
    (!touched.side && side !== null && side === suggestion?.side) ||
    (!touched.region && region !== null && region === known);
  return { draft: { ...draft, side, region }, isShown };
}
