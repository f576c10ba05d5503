import * as z from 'zod';
import { side } from './answers.ts';
import { rosterStanding } from './roster.ts';
import { roundState } from './rounds.ts';

export const role = z.enum(['participant', 'liaison', 'owner']);
export type Role = z.infer<typeof role>;

export const me = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  side: side
    .nullable()
    .meta({ description: 'As the roster of the newest open round says; null where people declare it.' }),
  region: z.string().nullable(),
  tab: z.int().meta({
    description:
      'The version of the tab that fits this API; an earlier one says that it is to be loaded anew.',
  }),
  readsProfile: z.boolean().optional().meta({
    description:
      'For owners: whether department and office of whoever answers can be read, so that rules of a round suggest a side and a region.',
  }),
  rounds: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        state: roundState,
        closesAt: z.iso.datetime(),
        answered: z.boolean(),
        invited: z.boolean().meta({ description: 'false: the round has a roster, and you are not on it.' }),
        standing: rosterStanding
          .nullable()
          .meta({ description: 'Where its roster says that you stand; null where you declare it yourself.' }),
      }),
    )
    .meta({ description: 'Open rounds first, then closed ones, newest first.' }),
});
export type Me = z.infer<typeof me>;
