import { z } from 'zod';
import { side } from './answers.ts';
import { roundState } from './rounds.ts';

export const role = z.enum(['participant', 'liaison', 'owner']);
export type Role = z.infer<typeof role>;

export const me = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  side: side
    .nullable()
    .meta({ description: 'Known from a roster; null where people declare it themselves.' }),
  region: z.string().nullable(),
  rounds: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        state: roundState,
        closesAt: z.iso.datetime(),
        answered: z.boolean(),
      }),
    )
    .meta({ description: 'Open rounds first, then closed ones, newest first.' }),
});
export type Me = z.infer<typeof me>;
