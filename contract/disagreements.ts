import * as z from 'zod';
import type { NoRange } from '../assessment/rounds/releasedGap.ts';
import type { VerificationStatus } from '../assessment/rounds/verification.ts';
import { roundId, unseen, WRITTEN } from './answers.ts';
import { personId, personName } from './liaisons.ts';
import { scopeSubject } from './scopes.ts';

/** `<round>~<r00 or -->~<kind>~<subject>`. */
export const disagreementId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}~(r\d\d|--)~(overall|area|statement)~[A-Za-z0-9-]{1,40}$/);

export const person = z.strictObject({ id: personId, name: personName });

const note = z.string().regex(WRITTEN, unseen).trim().max(1_000);

/** What the detector says of it now; what people do with it is the state. */
export const finding = z.enum(['found', 'withdrawn', 'gap-closed']);
export const caseState = z.enum(['open', 'taken', 'agreed', 'closed']);
export type CaseState = z.infer<typeof caseState>;
/** `accepted`: the difference is wanted, and stays. */
export const caseOutcome = z.enum(['resolved', 'accepted', 'mistaken']);
export type CaseOutcome = z.infer<typeof caseOutcome>;

/** Everything that can happen to a case. */
export const caseAct = z.enum([
  'found',
  'found-again',
  'reversed',
  'withdrawn',
  'gap-closed',
  'taken',
  'handed-over',
  'given-back',
  'taker-left',
  'taker-back',
  'step-agreed',
  'step-changed',
  'not-useful',
  'closed',
  'reopened',
  'noted',
  'reminded',
  'escalated',
]);
/** `taker-left`: whoever has taken it is no liaison of its region any more, and `taker-back` again is one. */
export type CaseAct = z.infer<typeof caseAct>;

const fromTo = <S extends z.ZodType>(value: S) => z.strictObject({ from: value, to: value }).optional();

/** What has become of a step: data, so that whoever reads it reads it in their own language. */
export const stepChange = z.strictObject({
  step: z.string().meta({ description: 'What is to be done, as it stands after the change.' }),
  state: fromTo(z.enum(['open', 'done', 'dropped'])),
  due: fromTo(z.iso.date()),
  owner: fromTo(person),
  help: z.literal(true).optional().meta({ description: 'Its owner asks for help.' }),
  reached: z.string().nullable().optional().meta({
    description: 'What was reached, as somebody says now; null: what was said of it is taken back.',
  }),
  what: fromTo(z.string()),
  measure: fromTo(z.string()),
  target: fromTo(z.string()),
  wording: z.literal(true).optional().meta({
    description:
      'What, measure or target read otherwise: of changes from before the words themselves were kept, and of the oldest of a history with no room for them.',
  }),
});
export type StepChange = z.infer<typeof stepChange>;

export const caseEvent = z.strictObject({
  at: z.iso.datetime(),
  by: person.nullable().meta({ description: 'null: Concord itself.' }),
  act: caseAct,
  to: person.optional().meta({ description: 'Whom it was handed over to, or who is no liaison any more.' }),
  outcome: caseOutcome.optional(),
  reason: z.string().optional().meta({ description: 'Why it was not useful.' }),
  note: z.string().optional(),
  play: z.string().optional().meta({
    description:
      'Of a step: the playbook entry that it came from. Events from before this was kept have none.',
  }),
  change: stepChange.optional().meta({
    description: 'Of `step-changed`; events from before there was such data say it in an English `note`.',
  }),
});
export type CaseEvent = z.infer<typeof caseEvent>;

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

const verified = verification
  .nullable()
  .meta({ description: 'null: its own round is open, or no later one has closed.' });

/** One case, for somebody who deals with it. */
export const disagreementReply = disagreement.extend({
  verified,
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
