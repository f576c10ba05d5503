import * as z from 'zod';
import { roundId, unseen, WRITTEN } from './answers.ts';
import { disagreement, disagreementId } from './disagreements.ts';
import { person } from './liaisons.ts';

const text = (most: number) => z.string().regex(WRITTEN, unseen).trim().min(1).max(most);
const day = z.iso
  .date()
  .refine((date) => date >= '2000-01-01' && date < '9900-01-01', { error: 'lies too far away' });

export const stepId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}~(r\d\d|--)~(overall|area|statement)~[A-Za-z0-9-]{1,40}~\d{2}$/);

export const stepState = z.enum(['open', 'done', 'dropped']);

/** So many days before a step is due its owner is reminded of it, and on the day. */
export const SOON_DAYS = 3;

/** What was agreed: who does what until when, and which number will show it. */
export const step = z.strictObject({
  id: stepId,
  disagreement: disagreementId,
  what: z.string(),
  owner: person,
  due: z.iso.date(),
  measure: z.string().meta({ description: 'Which number will show it.' }),
  target: z.string(),
  play: z.string().nullable().meta({ description: 'The playbook entry that it came from.' }),
  state: stepState,
  helpWanted: z.string().nullable().meta({ description: 'What its owner asks for help with.' }),
  reached: z.string().nullable().default(null).meta({
    description:
      'What was reached, in the words of whoever says so; null: nobody has said, or it is not done.',
  }),
  changedAt: z.iso.datetime(),
});
export type Step = z.infer<typeof step>;

export const createStepBody = z.strictObject({
  what: text(500),
  owner: person,
  due: day,
  measure: text(300),
  target: text(300),
  play: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
});
export type CreateStepBody = z.infer<typeof createStepBody>;

export const changeStepBody = z
  .strictObject({
    what: text(500),
    owner: person,
    due: day,
    measure: text(300),
    target: text(300),
    state: stepState,
    helpWanted: z.string().regex(WRITTEN, unseen).trim().max(1_000).nullable(),
    reached: text(300).nullable().meta({
      description: 'Of a step that is done, or is with this; it goes where the step is opened again.',
    }),
  })
  .partial();
export type ChangeStepBody = z.infer<typeof changeStepBody>;

const listedStep = step.extend({
  version: z.string().meta({ description: 'What If-Match names to change it.' }),
});

export const stepList = z.strictObject({ items: z.array(listedStep).readonly() });
export type StepList = z.infer<typeof stepList>;

/** What somebody has agreed to do, and where it belongs. */
export const ownStepList = z.strictObject({
  items: z
    .array(
      listedStep.extend({
        round: z.strictObject({
          id: roundId,
          title: z.string(),
          deletesOn: z.iso.date().meta({ description: 'The day from which on it reminds nobody.' }),
        }),
        liaison: person.nullable().meta({ description: 'Who has its case; null: nobody now.' }),
        about: z
          .strictObject({
            subject: disagreement.shape.subject,
            name: z.string().nullable().meta({
              description: 'The text of the statement or the name of the area; null: everything together.',
            }),
            region: disagreement.shape.region,
            others: z
              .array(person)
              .readonly()
              .meta({ description: 'Who else has an open step of the case.' }),
          })
          .nullable()
          .meta({ description: 'What its case is about; null for whoever may not see the case.' }),
      }),
    )
    .readonly(),
});
export type OwnStepList = z.infer<typeof ownStepList>;

export const ownerReach = z.strictObject({
  reached: z.boolean().meta({
    description: 'Whether they have Concord in Teams, and their newest message was not refused.',
  }),
});
export type OwnerReach = z.infer<typeof ownerReach>;
