import * as z from 'zod';
import { roundId } from './answers.ts';
import { roundState } from './rounds.ts';
import { scope } from './scopes.ts';

/** What is published of a round: the newest release, as far as the role may see it. */
export const results = z.strictObject({
  round: roundId,
  releasedAt: z.iso.datetime().nullable().meta({ description: 'null: nothing is published yet.' }),
  final: z.boolean().meta({ description: 'Whether these are the figures of the closed round.' }),
  minimumGroupSize: z.int(),
  scopes: z
    .array(scope)
    .readonly()
    .meta({ description: 'The company first, then regions in list order, last those shown as one.' }),
});
export type Results = z.infer<typeof results>;

/** For whom results are asked. */
export const audience = z.enum(['person', 'everyone']);

/** Rounds with figures that everybody may see. */
export const openResults = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: roundId,
        title: z.string(),
        state: roundState,
        closesAt: z.iso.datetime(),
        releasedAt: z.iso.datetime(),
      }),
    )
    .readonly()
    .meta({ description: 'Newest first, at most twelve.' }),
});
export type OpenResults = z.infer<typeof openResults>;
