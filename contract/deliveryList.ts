import * as z from 'zod';
import { deliveryState, unreachableReason } from './deliveries.ts';
import { disagreementId } from './disagreements.ts';
import { personId } from './liaisons.ts';
import { namedKinds } from './namedKinds.ts';
import { stepId } from './steps.ts';

/** A kind of message of which it may be told whom it is for. */
export const namedKind = z
  .enum(namedKinds)
  .meta({ description: 'What it tells. Reminders to answer are never listed.' });

/** A message to one person, as the owner sees it. */
export const listedDelivery = z.strictObject({
  name: z.string().meta({ description: 'The name under which the log speaks of it.' }),
  kind: namedKind,
  to: z.strictObject({
    id: personId,
    name: z.string().nullable().meta({ description: 'null where Concord does not know it any more.' }),
  }),
  disagreement: disagreementId.nullable().meta({ description: 'The case that it is about.' }),
  step: stepId.nullable().meta({ description: 'The next step that it is about.' }),
  state: deliveryState,
  faults: z
    .int()
    .meta({ description: 'How often Concord could not handle it; after the third time it gives up.' }),
  askedAt: z.iso.datetime().nullable().meta({
    description:
      'null, as is sentAt, for what waits where somebody is reminded of something else that day: when it came would tell who was reminded to answer.',
  }),
  sentAt: z.iso.datetime().nullable(),
  retryAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Not tried again before; null where it is done.' }),
  reason: unreachableReason.nullable().meta({ description: 'Why it has not arrived.' }),
  remedy: z.string().nullable().meta({ description: 'What helps.' }),
});
export type ListedDelivery = z.infer<typeof listedDelivery>;

/** Messages of a round: by person, but for reminders, of which there is a count. */
export const deliveryList = z.strictObject({
  items: z.array(listedDelivery).readonly(),
  next: z.string().nullable(),
  reminded: z
    .strictObject({
      people: z.int().nullable().meta({
        description:
          'At least so many people: rounded down to a multiple of the minimum group size; null where they are fewer.',
      }),
      until: z.iso
        .date()
        .meta({ description: 'The last day that is counted; days that are not over are not.' }),
    })
    .nullable()
    .meta({ description: 'Who was reminded to answer; null once messages of the round are deleted.' }),
});
export type DeliveryList = z.infer<typeof deliveryList>;
