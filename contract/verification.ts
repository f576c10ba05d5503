import * as z from 'zod';
import type { NoRange } from '../assessment/rounds/releasedGap.ts';
import type { VerificationStatus } from '../assessment/rounds/verification.ts';
import { roundId } from './answers.ts';

const noRanges = ['older-version', 'too-few'] as const satisfies readonly NoRange[];

const verificationStatuses = [
  'gap-closed',
  'reversed',
  'shrunk',
  'grown',
  'still-there',
  'not-clear',
  'hidden',
  'not-asked',
] as const satisfies readonly VerificationStatus[];

/** What a later round says of a case: the same gap then and now. */
export const verification = z.strictObject({
  round: roundId.meta({ description: 'The newest closed round that asks the same people the same.' }),
  title: z.string(),
  closedAt: z.iso.datetime(),
  then: z.number().meta({ description: 'Sales minus Marketing, as it was last found; on 1 to 5.' }),
  gap: z.number().nullable().meta({ description: 'The same now; null where it is not shown or not asked.' }),
  interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
  noRange: z.enum(noRanges).nullable().default(null).meta({
    description:
      'Why no change of the gap could be said, however large: one of the rounds does not tell where its gap surely lies, for it is from an older version, or fewer than five people of a side answered. null: both tell it, or none is compared.',
  }),
  status: z.enum(verificationStatuses).meta({
    description:
      '`gap-closed`: surely too small to matter. `reversed`: a disagreement the other way round. `shrunk`, `grown`: surely. `still-there`: a disagreement as before. `not-clear`: none of these can be said. `hidden`: too few people. `not-asked`: not asked, or not there.',
  }),
});
export type Verification = z.infer<typeof verification>;
