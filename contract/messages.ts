import * as z from 'zod';
import { roundId } from './answers.ts';

/** On the queue `responses-changed`: something may have changed in a round. It says nothing but "look". */
export const lookMessage = z.strictObject({ round: roundId });
export type LookMessage = z.infer<typeof lookMessage>;

/** On the queue `deliveries`: a message to a person may be due. It says which row to look at and nothing else. */
export const deliveryMessage = z.strictObject({
  partition: z.string().regex(/^[a-z0-9]{1,20}$/),
  key: z.string().max(400),
});
export type DeliveryMessage = z.infer<typeof deliveryMessage>;
