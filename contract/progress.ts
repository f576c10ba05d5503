import * as z from 'zod';

/** How far a kind of message has got through the people of a round's roster. */
export const progress = z.strictObject({
  /** The roster it walks through: another one begins anew. */
  rosterVersion: z.string(),
  /** The bucket that comes next. */
  bucket: z.int(),
  /** For every bucket whether somebody in it still waits ("1") or nothing is left to do ("0"). */
  open: z.string().regex(/^[01]*$/),
  /** While somebody waits and the walk is at its end: when it begins again. */
  resumeAt: z.iso.datetime().nullable(),
  /** How many people have been written to so far. */
  asked: z.int(),
  /** How many of them stand in the audit log. */
  audited: z.int(),
});
export type Progress = z.infer<typeof progress>;
