import * as z from 'zod';
import { rosterCount } from './roster.ts';

/** What is kept of a roster besides its people. */
export const rosterHead = z.strictObject({
  people: z.int(),
  /** How many of them are named by a user principal name. */
  byName: z.int(),
  regions: z.array(rosterCount),
  uploadedAt: z.iso.datetime(),
  source: z.enum(['file', 'groups']),
});
export type RosterHead = z.infer<typeof rosterHead>;

/** A version of a roster, whether a round points to it or not. */
export interface RosterVersion {
  readonly round: string;
  readonly version: string;
  readonly writtenAt: Date;
  /** How many parts of the list of its people have been looked through for answers that move: see flows/roster/settleRoster.ts. */
  readonly settled: number;
}
