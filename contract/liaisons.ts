import * as z from 'zod';
import { signInAddress } from './address.ts';
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

/** Somebody, by the name that they had then. */
export const person = z.strictObject({ id: personId, name: personName });

/** As many as a round can have. */
export const MOST_REGIONS = 40;

const regions = z
  .array(regionName)
  .min(1)
  .max(MOST_REGIONS)
  .refine(namedOnce, { error: 'every region is named once' })
  .nullable()
  .meta({
    description: 'The regions that are theirs; null for all. Every liaison sees the whole company.',
  });

/** Somebody between Sales and Marketing, who is told about disagreements. */
export const liaison = z.strictObject({
  id: personId,
  name: personName,
  regions,
  address: signInAddress
    .optional()
    .meta({ description: 'The address by which the owner named them; absent where it was the object id.' }),
});
export type Liaison = z.infer<typeof liaison>;

/** Somebody who is to be a liaison and of whom Concord knows the address alone. They are none before they have come. */
export const awaitedLiaison = z.strictObject({
  address: signInAddress.meta({ description: 'By which they sign in to Microsoft 365.' }),
  name: personName,
  regions,
  until: z.iso.date().optional().meta({
    description:
      'The last day on which the address counts: 30 days from when it was entered. Replies always have it; leave it out to enter the address anew.',
  }),
});
export type AwaitedLiaison = z.infer<typeof awaitedLiaison>;

export const MOST_LIAISONS = 200;

export const liaisonList = z.strictObject({
  items: z
    .array(liaison)
    .max(MOST_LIAISONS)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'everybody is named once',
    }),
  awaited: z
    .array(awaitedLiaison)
    .max(MOST_LIAISONS)
    .refine((all) => new Set(all.map(({ address }) => address)).size === all.length, {
      error: 'everybody is named once',
    })
    .default([])
    .meta({
      description:
        'Who is to be a liaison, by address. Whoever Concord knows by it becomes an item at once, everybody else with their first visit.',
    }),
  moved: z.array(personId).default([]).meta({
    description:
      'Liaisons under whose address another account has come since. They stay liaisons, and the other account is none.',
  }),
});
export type LiaisonList = z.infer<typeof liaisonList>;

/** The list as an owner sends it. */
export const liaisonListBody = liaisonList.pick({ items: true }).extend({
  awaited: liaisonList.shape.awaited.unwrap().optional().meta({ description: 'Left out: stays as it is.' }),
  moved: liaisonList.shape.moved.unwrap().optional().meta({
    description:
      'Left out: stays as it is. Nobody can be added here, and whoever comes again is noted again.',
  }),
});
export type LiaisonListBody = z.infer<typeof liaisonListBody>;
