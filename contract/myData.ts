import { z } from 'zod';
import { answer, awareness, roundId, side } from './answers.ts';
import { draftReply } from './responses.ts';
import { rosterEntry } from './roster.ts';
import { roundState } from './rounds.ts';
import { stepList } from './steps.ts';

/** What is kept of a person in one round. */
export const myRound = z.strictObject({
  id: roundId,
  title: z.string(),
  state: roundState,
  closesAt: z.iso.datetime(),
  deletesOn: z.iso.date().meta({ description: 'The day on which all of this is deleted.' }),
  response: z
    .strictObject({
      side,
      region: z.string().nullable(),
      answers: z.array(answer),
      awareness: awareness.nullable(),
      answeredOn: z.iso.date(),
    })
    .nullable()
    .meta({ description: 'What you have sent; under a code instead of your name.' }),
  draft: draftReply.nullable().meta({ description: 'What you have not sent yet.' }),
  roster: rosterEntry.nullable().meta({ description: 'Your line on the list of who may answer.' }),
  noReminders: z.boolean().meta({ description: 'You wanted no reminders of this round.' }),
});

/**
 * What Concord keeps of a person, for that person alone. Not in it: messages that stand in their chat, what they did in
 * cases under their name, and steps that are done; the help says so.
 */
export const myData = z.strictObject({
  id: z.string(),
  name: z.string().meta({ description: 'As your token says; it is kept nowhere beside your answers.' }),
  rounds: z.array(myRound).readonly().meta({ description: 'Those with anything of yours, newest first.' }),
  chat: z
    .strictObject({ language: z.string().nullable(), timeZone: z.string().nullable() })
    .nullable()
    .meta({ description: 'How the bot reaches you; kept until you remove the app.' }),
  muted: z.boolean().meta({ description: 'You wanted quiet until tomorrow.' }),
  liaison: z
    .strictObject({ name: z.string(), regions: z.array(z.string()).readonly().nullable() })
    .nullable()
    .meta({ description: 'As the owner has entered you.' }),
  steps: stepList.shape.items.meta({ description: 'Next steps that are yours and not done.' }),
});
export type MyData = z.infer<typeof myData>;
export type MyRound = MyData['rounds'][number];
