import * as z from 'zod';
import { answer, awareness, level, regionName, side } from './answers.ts';

/** The largest question set has 50 statements. */
const MOST_STATEMENTS = 50;

/** What the tab sends. Who sent it is read from the token. */
export const submitResponseBody = z.strictObject({
  side: side.optional(),
  region: regionName.nullish(),
  answers: z
    .array(answer)
    .max(MOST_STATEMENTS)
    .meta({ description: "One for each statement of the round's question set, in its order." }),
  awareness: awareness.optional(),
});
export type SubmitResponseBody = z.infer<typeof submitResponseBody>;

export const ownAreaScore = z.strictObject({
  id: z.string(),
  mean: z
    .number()
    .min(1)
    .max(5)
    .nullable()
    .meta({ description: 'Unrounded; null where the person answered nothing in the area.' }),
  level: level.nullable(),
});

/** How one person sees it: shown to that person alone. */
export const ownScore = z.strictObject({
  score: z.number().min(20).max(100).meta({ description: 'Unrounded, 20 to 100.' }),
  level,
  answered: z.int().meta({ description: 'How many statements have a number.' }),
  areas: z.array(ownAreaScore),
});
export type OwnScore = z.infer<typeof ownScore>;

export const ownResponse = z.strictObject({
  ...ownScore.shape,
  side,
  region: z.string().nullable(),
  answers: z.array(answer),
  awareness: awareness.nullable(),
  answeredOn: z.iso.date().meta({ description: 'The day (UTC) of the last change. Nothing finer is kept.' }),
});
export type OwnResponse = z.infer<typeof ownResponse>;

/** Answers on the way: a statement that is missing has not been answered yet, null is "can't judge". */
export const draftBody = z.strictObject({
  side: side.nullish(),
  region: regionName.nullish(),
  answers: z.record(z.string().max(40), answer).meta({ description: 'By statement id.' }),
  awareness: awareness.partial().optional(),
});
export type DraftBody = z.infer<typeof draftBody>;

export const draftReply = z.strictObject({
  side: side.nullable(),
  region: z.string().nullable(),
  answers: z.record(z.string(), answer),
  awareness: awareness.partial(),
});
export type Draft = z.infer<typeof draftReply>;
