import { z } from 'zod';
import { namedOnce, PRINTED, regionName } from './answers.ts';

/** Entra object id of a person. */
export const personId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'is not an Entra object id' })
  .toLowerCase();

/** A person's name, as the owner wrote it or as the token says it. */
export const personName = z
  .string()
  .max(200)
  .regex(PRINTED, { error: 'has characters that cannot be seen' })
  .trim()
  .min(1)
  .max(100);

/** Somebody between Sales and Marketing, who is told about disagreements. */
export const liaison = z.strictObject({
  id: personId,
  name: personName,
  regions: z
    .array(regionName)
    .min(1)
    .max(40)
    .refine(namedOnce, { error: 'every region is named once' })
    .nullable()
    .meta({
      description: 'The regions that are theirs; null for all. Every liaison sees the whole company.',
    }),
});
export type Liaison = z.infer<typeof liaison>;

export const liaisonList = z.strictObject({
  items: z
    .array(liaison)
    .max(200)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'everybody is named once',
    }),
});
export type LiaisonList = z.infer<typeof liaisonList>;
