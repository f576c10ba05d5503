import { z } from 'zod';
import { unreachableReason } from './deliveries.ts';
import { deliveryList } from './deliveryList.ts';

/** How far the messages to the people of a round have got: in numbers. Who is not reached stands in the list of messages. */
export const roundMessages = z.strictObject({
  invitations: z
    .strictObject({
      invited: z.int().meta({ description: 'People for whom an invitation was asked for.' }),
      reached: z.int(),
      onTheirWay: z.int(),
      unreachable: z
        .array(z.strictObject({ reason: unreachableReason, remedy: z.string(), people: z.int() }))
        .readonly(),
      running: z.boolean().meta({ description: 'People are being invited at the moment.' }),
    })
    .nullable()
    .meta({ description: 'null: the round has no roster, so there is nobody to invite.' }),
  reminded: deliveryList.shape.reminded,
});
export type RoundMessages = z.infer<typeof roundMessages>;
