import * as z from 'zod';
import { answer, awareness, side } from './answers.ts';
import { disagreement } from './disagreements.ts';
import { person } from './liaisons.ts';
import { round } from './rounds.ts';

/** What is kept of a round: its state as somebody last set it; what the clock has made of it since is `roundAt`. */
export const roundRecord = round.omit({ deletesOn: true, suggestsPlace: true }).extend({
  shards: z.int().min(1).max(256).meta({ description: 'Over how many partitions the responses are spread.' }),
  closedAt: z.iso.datetime().nullable(),
  rosterVersion: z
    .string()
    .nullable()
    .default(null)
    .meta({ description: 'Of the roster that counts; null: none.' }),
  owner: person.nullable().meta({ description: 'Who created it, and is told where nobody else can be.' }),
  pseudonymKey: z.string().optional().meta({
    description:
      'Names the secret that its pseudonyms are made with. Absent: the oldest there is, until a server has written it down.',
  }),
});
export type RoundRecord = z.infer<typeof roundRecord>;

/** What is kept of a person's answers: under a pseudonym, without a name, with no time finer than the day. */
export const responseRecord = z.object({
  side,
  region: z.int().nullable().meta({ description: "Place in the round's list of regions." }),
  answers: z.array(answer),
  awareness: awareness.nullable(),
  answeredOn: z.iso.date(),
});
export type ResponseRecord = z.infer<typeof responseRecord>;

/** What is kept of a case: also what people have not been told of yet. */
export const caseRecord = disagreement.extend({
  openSince: z.iso
    .datetime()
    .optional()
    .meta({ description: 'Since when it waits for somebody; absent: since it was opened.' }),
  takenAs: z
    .enum(['liaison', 'owner'])
    .optional()
    .meta({ description: 'As what somebody took it: who is an owner is not in any list. Absent: liaison.' }),
  pending: z
    .array(z.enum(['found', 'reversed', 'withdrawn', 'gap-closed', 'handed-over', 'changed']))
    .meta({ description: 'What has happened that messages must tell, in order.' }),
});
export type CaseRecord = z.infer<typeof caseRecord>;
export type CaseNews = CaseRecord['pending'][number];

/** A value together with the version that storage gave it. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}
