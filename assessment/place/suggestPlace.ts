/** A condition about somebody's department or office, and the side or the region that it speaks for: one of the two. */
export interface PlaceRule {
  readonly of: 'department' | 'office';
  /** `contains`: the words stand in it next to each other; `is`: it has no others. */
  readonly how: 'contains' | 'is';
  readonly text: string;
  readonly side: 'sales' | 'marketing' | 'observer' | null;
  readonly region: string | null;
}

/** What the company's directory says of somebody; null where it says nothing. */
export interface Profile {
  readonly department: string | null;
  readonly office: string | null;
}

/** Where somebody may stand; null where no rule speaks. */
export interface SuggestedPlace {
  readonly side: PlaceRule['side'];
  readonly region: string | null;
}

/**
 * Where the rules think that somebody stands: the first that fits and names a side, and the first that fits and names a
 * region. Observers stand in no region.
 */
export function suggestPlace(rules: readonly PlaceRule[], profile: Profile): SuggestedPlace {
  const fitting = rules.filter((rule) => fits(rule, profile));
  const side = fitting.find((rule) => rule.side !== null)?.side ?? null;
  const region = fitting.find((rule) => rule.region !== null)?.region ?? null;
  return { side, region: side === 'observer' ? null : region };
}

/** Whether a rule speaks for a region that a round does not have. */
export const isLost = ({ region }: Pick<PlaceRule, 'region'>, regions: readonly string[]): boolean =>
  region !== null && !regions.includes(region);

/**
 * Whole words are compared, so that "IT" is not found in "Digital". Capitals, accents and what stands between words count for
 * nothing: "R&D" is "r & d".
 */
function fits({ of, how, text }: PlaceRule, profile: Profile): boolean {
  const wanted = wordsIn(text);
  const there = wordsIn(profile[of] ?? '');
  if (wanted.length === 0) return false;
  const standsAt = (start: number) => wanted.every((word, place) => there[start + place] === word);
  return how === 'is'
    ? there.length === wanted.length && standsAt(0)
    : there.some((_word, start) => standsAt(start));
}

/** Up and down again, because some letters have no single capital: "ß" is "ss". */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
