import * as z from 'zod';
import type { PlaceRule, Profile } from '../assessment/place/suggestPlace.ts';
import { PRINTED, regionName, side, unseen } from './answers.ts';

const MOST_RULES = 50;
const LONGEST_TEXT = 100;

export const placeRule = z
  .strictObject({
    of: z.enum(['department', 'office']),
    how: z
      .enum(['contains', 'is'])
      .meta({ description: 'Whole words; capitals and accents count for nothing.' }),
    text: z
      .string()
      .max(LONGEST_TEXT)
      .regex(PRINTED, unseen)
      .regex(/[\p{L}\p{N}]/u, { error: 'needs a letter or a digit' })
      .trim(),
    side: side.nullable().default(null),
    region: regionName.nullable().default(null),
  })
  .refine(({ side: named, region }) => (named === null) !== (region === null), {
    error: 'names a side or a region, one of the two',
  }) satisfies z.ZodType<PlaceRule>;

/** Rules of a round. The first that fits counts, for sides and for regions apart. */
export const placeRules = z.array(placeRule).max(MOST_RULES).meta({
  description:
    'Which side and region to suggest to somebody by their department and office, where Concord may read those. They decide themselves; a roster counts before.',
});

/** What the rules of a round say of whoever asks. Neither department nor office is told or kept. */
export const placeSuggestion = z.strictObject({ side: side.nullable(), region: z.string().nullable() }).meta({
  description: 'null: no rule speaks, or nothing can be read of you. Then simply say where you stand.',
});
export type PlaceSuggestion = z.infer<typeof placeSuggestion>;

/** What came of reading somebody's own department and office, with their token. */
export type ProfileRead =
  | { readonly kind: 'profile'; readonly profile: Profile }
  /** Microsoft wants to know more of them first: JSON, to be handed on as it is. */
  | { readonly kind: 'claims-needed'; readonly claims: string }
  | { readonly kind: 'nothing' };

/** @param token of the person, as they have shown it; it was checked before */
export type ReadProfile = (token: string) => Promise<ProfileRead>;
