import * as z from 'zod';
import { namedKind } from './deliveryList.ts';

/** Work on a round that Concord does by itself: its figures, cases and alerts; what the calendar asks of it. */
export const roundWork = z.enum(['figures', 'calendar']);
export type RoundWork = z.infer<typeof roundWork>;

/** When some work failed first, and last, and how often since then. */
export const failureTimes = z.object({
  since: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  times: z.int(),
});

/** That Concord fails again and again at some work of a round. */
export interface Failures extends Readonly<z.infer<typeof failureTimes>> {
  readonly work: RoundWork;
}

/** What fails for reasons of Concord's own, and is tried again by itself. */
export const failing = z
  .strictObject({
    work: z.array(z.strictObject({ work: roundWork, since: z.iso.datetime() })).readonly(),
    messages: z
      .array(
        z.strictObject({
          kind: namedKind,
          messages: z.int(),
          since: z.iso
            .datetime()
            .nullable()
            .meta({ description: 'Asked for since; null for kinds that are listed without times.' }),
        }),
      )
      .readonly()
      .meta({ description: 'Messages that failed five times and wait for another try.' }),
    reminders: z.int().nullable().meta({
      description:
        'People whose reminder to answer failed, on days that are over, in steps of the minimum group size; null where there are fewer.',
    }),
  })
  .meta({ description: 'What fails for reasons of our own. What has been given up is told as `fault`.' });
export type Failing = z.infer<typeof failing>;
