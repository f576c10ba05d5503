import * as z from 'zod';
import { roundId, unseen, WRITTEN } from './answers.ts';
import { caseEvent, caseOutcome } from './caseHistory.ts';
import { person, personId } from './liaisons.ts';
import { scopeSubject } from './scopes.ts';
import { verification } from './verification.ts';

/** `<round>~<r00 or -->~<kind>~<subject>`. */
export const disagreementId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}~(r\d\d|--)~(overall|area|statement)~[A-Za-z0-9-]{1,40}$/);

const note = z.string().regex(WRITTEN, unseen).trim().max(1_000);

/** What the detector says of it now; what people do with it is the state. */
export const finding = z.enum(['found', 'withdrawn', 'gap-closed']);
export const caseState = z.enum(['open', 'taken', 'agreed', 'closed']);
export type CaseState = z.infer<typeof caseState>;
/** A disagreement: Sales and Marketing demonstrably differ about one subject, in one region or company-wide. */
export const disagreement = z.strictObject({
  id: disagreementId,
  round: roundId,
  region: z.string().nullable().meta({ description: 'null: the whole company.' }),
  subject: z.strictObject({ kind: z.enum(['overall', 'area', 'statement']), id: z.string() }),
  finding,
  reversed: z
    .boolean()
    .meta({ description: 'Whether it points the other way than when it was found first.' }),
  joined: z
    .boolean()
    .meta({ description: 'Whether its region is shown together with others since the closing.' }),
  higher: z.enum(['sales', 'marketing']).meta({ description: 'The side that rates higher now.' }),
  gap: z.number().meta({ description: 'Sales minus Marketing, as released last.' }),
  foundGap: z.number().meta({ description: 'As it was when it was last found.' }),
  interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
  n: z.strictObject({ sales: z.int(), marketing: z.int() }),
  evidence: scopeSubject.meta({ description: 'As the release has it in which this was last found.' }),
  includes: z
    .array(scopeSubject)
    .readonly()
    .meta({ description: 'Narrower disagreements that point the same way and have no case of their own.' }),
  drift: z.strictObject({ shift: z.number() }).optional().meta({
    description:
      'About this much of the gap of all statements together, on 1 to 5, may come from the days on which the sides answered.',
  }),
  release: z.int().meta({ description: 'The release in which it was last found.' }),
  figuresAt: z.iso.datetime().nullable().default(null).meta({
    description: 'When that was released, to the minute; null: before this was kept.',
  }),
  figuresFinal: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it is the final release of its round.' }),
  state: caseState,
  outcome: caseOutcome.nullable(),
  takenBy: person.nullable().meta({ description: 'A liaison by the name in the list of liaisons.' }),
  takerLeft: z.boolean().default(false).meta({
    description: 'Whoever has taken it is no liaison of its region any more: another one may take it.',
  }),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  history: z.array(caseEvent).readonly(),
});
export type Disagreement = z.infer<typeof disagreement>;

const verified = verification
  .nullable()
  .meta({ description: 'null: its own round is open, or no later one has closed.' });

/** The same subject elsewhere in the same round, found still. */
export const alsoFound = disagreement.pick({
  id: true,
  region: true,
  higher: true,
  state: true,
  takenBy: true,
  takerLeft: true,
  outcome: true,
});
export type AlsoFound = z.infer<typeof alsoFound>;

/** One case, for somebody who deals with it. */
export const disagreementReply = disagreement.extend({
  verified,
  also: z.array(alsoFound).readonly().meta({
    description:
      'Cases of the same subject in the same round, found still, among those that you may see: of a region the one of the whole company; where there is none, and of the whole company, those of the regions.',
  }),
  handOverTo: z
    .array(person)
    .readonly()
    .meta({ description: 'Who can be given it: the liaisons of its region but the one who has it.' }),
});
export type DisagreementReply = z.infer<typeof disagreementReply>;

export const disagreementList = z.strictObject({
  items: z.array(disagreement.omit({ history: true }).extend({ verified })).readonly(),
  next: z.string().nullable(),
});
export type DisagreementList = z.infer<typeof disagreementList>;

/** What a person does with a case: one thing at a time. */
export const changeDisagreementBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('take'), note: note.optional() }),
  z.strictObject({ act: z.literal('hand-over'), to: personId, note: note.optional() }),
  z.strictObject({ act: z.literal('give-back'), note: note.optional() }),
  z.strictObject({ act: z.literal('close'), outcome: caseOutcome, note: note.optional() }),
  z.strictObject({ act: z.literal('reopen'), note: note.optional() }),
  z.strictObject({ act: z.literal('note'), note: note.min(1) }),
  z.strictObject({
    act: z.literal('not-useful'),
    reason: z.enum(['known', 'small', 'wrong', 'not-mine']),
    note: note.optional(),
  }),
]);
export type ChangeDisagreementBody = z.infer<typeof changeDisagreementBody>;
