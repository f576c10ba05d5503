import * as z from 'zod';
import { unreachableReason } from './deliveries.ts';
import { personId } from './liaisons.ts';

/** Whether messages reach those who have to be reached: liaisons, and owners of rounds. */
export const reachList = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: personId,
        name: z.string(),
        roles: z.array(z.enum(['liaison', 'owner'])),
        reason: unreachableReason.nullable().meta({
          description:
            'Why not, as the newest message has ended, whatever the reason; null: they have Concord in Teams, and that message has arrived, or there was none, or they have written to the bot since. Reminders to answer do not count, nor does what is still being tried.',
        }),
        remedy: z.string().nullable().meta({ description: 'What helps.' }),
      }),
    )
    .readonly(),
});
export type ReachList = z.infer<typeof reachList>;
