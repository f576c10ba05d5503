import * as z from 'zod';
import { unreachableReason } from './deliveries.ts';
import { deliveryList, namedKind } from './deliveryList.ts';
import { failing } from './failing.ts';

/** How far the messages of a round have got: in numbers. Who is not reached stands in the list of messages. */
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
  kinds: z
    .array(z.strictObject({ kind: namedKind, sent: z.int(), pending: z.int(), unreachable: z.int() }))
    .readonly()
    .meta({
      description: 'Messages of each kind that there are any of. Reminders to answer are none of these.',
    }),
  unreachable: z
    .array(
      z.strictObject({
        reason: unreachableReason,
        remedy: z.string(),
        people: z.int(),
        messages: z.int(),
      }),
    )
    .readonly()
    .meta({ description: 'People whom messages have not reached, most first. Somebody may stand in two.' }),
  summaryDue: z.boolean().meta({
    description: 'The round has closed, and somebody is still to get its summary: by day, within a week.',
  }),
  failing,
  reminded: deliveryList.shape.reminded,
});
export type RoundMessages = z.infer<typeof roundMessages>;

/** Messages that have not arrived are to be tried again, once. */
export const tryAgainBody = z.strictObject({
  tryAgain: unreachableReason.meta({
    description:
      'Those that have not arrived for this reason. With `fault`, also what failed and waits for another try, the figures included.',
  }),
});

/** What has become of them, in messages. Whatever is on its way already is in none of these. */
export const triedAgain = z.strictObject({
  asked: z.int().meta({ description: 'They go now.' }),
  later: z.int().meta({
    description:
      'They go by day, and one a day: it is night there, or their day has its message. Where the next days are all taken they are left as they are, to be tried again later.',
  }),
  without: z.int().meta({ description: 'Their people do not have Concord in Teams.' }),
  over: z
    .int()
    .meta({ description: 'It is too late for them, they are not true any more, or not for these people.' }),
  more: z.boolean().meta({ description: 'There are more than one request takes: send it again.' }),
});
export type TriedAgain = z.infer<typeof triedAgain>;
