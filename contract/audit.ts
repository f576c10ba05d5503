import * as z from 'zod';
import { roundId } from './answers.ts';
import { person } from './liaisons.ts';

/** Everything that is written into the log of acts: who may see or change what, and what was told to whom. */
export const auditAct = z.enum([
  'round-created',
  'round-changed',
  'round-opened',
  'round-closed',
  'round-repeated',
  'round-purged',
  'roster-saved',
  'roster-removed',
  'liaisons-saved',
  'liaison-arrived',
  'question-set-saved',
  'release-published',
  'invitations-sent',
  'reminders-sent',
  'messages-tried-again',
  'summary-sent',
  'case-found',
  'case-changed',
  'step-agreed',
  'step-changed',
  'exported',
  'summary-added',
  'summary-removed',
]);
export type AuditAct = z.infer<typeof auditAct>;

const detail = z.union([
  z.string().max(1_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(50),
]);

/**
 * One act. Never what somebody answered, nor whether they have: what is done about people who have not answered is a
 * count.
 */
export const auditEntry = z.strictObject({
  id: z.string().meta({ description: 'Newer acts sort before older ones.' }),
  at: z.iso.datetime(),
  // A name that cannot be shown was once kept as the token had it: it must not hide the acts beside it.
  by: person.extend({ name: z.string() }).nullable().meta({ description: 'null: Concord itself.' }),
  act: auditAct,
  round: roundId.nullable(),
  about: z.string().max(200).nullable().meta({ description: 'The case, step or question set it is about.' }),
  details: z
    .record(z.string().max(60), detail)
    .meta({ description: 'What was changed, in words and counts.' }),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What tells an act apart that may be tried again after a crash: noted once more at the same time, it adds nothing. */
export interface Once {
  /** A name that no other act has. */
  readonly name: string;
  /** Its place among the acts of one moment, from 0: figures come with the minute, and two of them in one have an order. */
  readonly turn?: number;
}

export const auditList = z.strictObject({ items: z.array(auditEntry), next: z.string().nullable() });
