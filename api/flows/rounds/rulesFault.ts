import { isLost, type PlaceRule } from '../../../assessment/place/suggestPlace.ts';

/** The rules that suggest regions which a round has: a copy with other regions takes over no others. */
export const fittingRules = (rules: readonly PlaceRule[], regions: readonly string[]): PlaceRule[] =>
  rules.filter((rule) => !isLost(rule, regions));

/** The first rule that suggests a region which the round does not have, as a refusal; undefined where none does. */
export function rulesFault(rules: readonly PlaceRule[] | undefined, regions: readonly string[]) {
  const wrong = (rules ?? []).findIndex((rule) => isLost(rule, regions));
  if (wrong < 0) return undefined;
  return {
    kind: 'invalid',
    path: `placeRules[${wrong}].region`,
    message: 'is no region of the round',
  } as const;
}
