import * as z from 'zod';

const bySide = z.strictObject({ sales: z.number().nullable(), marketing: z.number().nullable() });

/** What is kept of the file with a line for each person: that it was made, and of whom, in counts; nothing of anybody. */
export const handedOut = z.strictObject({
  at: z.iso.datetime(),
  groups: z.array(
    z.strictObject({
      side: z.enum(['sales', 'marketing', 'observer']),
      region: z.union([z.int(), z.literal('joined'), z.null()]),
      cells: z.array(z.string()),
      people: z.int().meta({ description: 'With answers at that time.' }),
      heldBack: z.int().meta({ description: 'Of these, so many were not in the file.' }),
    }),
  ),
  joined: z.array(z.int()),
  reliability: z.strictObject({
    alpha: bySide,
    rwgJ: bySide,
    icc1: z.number().nullable(),
    icc2: z.number().nullable(),
  }),
});
export type HandedOut = z.infer<typeof handedOut>;
