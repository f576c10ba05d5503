import type { PlaceRule } from '../../../assessment/place/suggestPlace.ts';

/** The first rule that suggests a region which the round does not have, as a refusal; undefined where none does. */
export function rulesFault(rules: readonly PlaceRule[] | undefined, regions: readonly string[]) {
  const wrong = (rules ?? []).findIndex(({ region }) => region !== null && !regions.includes(region));
  if (wrong < 0) return undefined;
  return {
    kind: 'invalid',
    path: `placeRules[${wrong}].region`,
    message: 'is no region of the round',
  } as const;
}
