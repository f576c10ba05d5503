import { z } from 'zod';
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
            'Why not, as the newest message met it; null: they have Concord in Teams, and the newest message, if there was any, has arrived.',
        }),
        remedy: z.string().nullable().meta({ description: 'What helps.' }),
      }),
    )
    .readonly(),
});
export type ReachList = z.infer<typeof reachList>;
