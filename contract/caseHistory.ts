import * as z from 'zod';
import { person } from './liaisons.ts';

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
