import * as z from 'zod';
import { signInAddress } from './address.ts';
import { answer, awareness, roundId, side } from './answers.ts';
import { deliveryKind, deliveryState, unreachableReason } from './deliveries.ts';
import { caseAct } from './caseHistory.ts';
import { disagreementId } from './disagreements.ts';
import { draftReply } from './responses.ts';
import { rosterEntry } from './roster.ts';
import { roundState } from './rounds.ts';
import { stepList } from './steps.ts';

/** A message of Concord to the person who asks. What it says stands in their chat. */
const myMessage = z.strictObject({
  kind: deliveryKind,
  state: deliveryState,
  askedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});

/** Something that the person who asks did in a case, or that somebody did to them there. Nobody else is named. */
const myAct = z.strictObject({
  disagreement: disagreementId,
  act: caseAct,
  at: z.iso.datetime(),
  byYou: z.boolean().meta({ description: 'false: somebody handed you the case, or it was noted of you.' }),
  note: z.string().nullable().meta({ description: 'Your own words.' }),
});

/** What is kept of a person in one round. */
export const myRound = z.strictObject({
  id: roundId,
  title: z.string().nullable().meta({ description: 'null: a draft, whose title is not for you yet.' }),
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
  owner: z.boolean().meta({ description: 'You made this round; it says so by name.' }),
  messages: z.array(myMessage).readonly().meta({
    description:
      'What Concord has written to you about it, reminders included, oldest first. Most of it is deleted 14 days after the round has closed.',
  }),
  acts: z.array(myAct).readonly().meta({
    description:
      'What you did in cases, oldest first. It stands in their history, with your name, as long as the cases.',
  }),
});

/**
 * What Concord keeps of a person, for that person alone. Not in it: the text of messages, which stands in their chat, and
 * the log of acts, which round owners read; the help says so.
 */
export const myData = z.strictObject({
  id: z.string(),
  name: z.string().meta({ description: 'As your token says; it is kept nowhere beside your answers.' }),
  rounds: z.array(myRound).readonly().meta({ description: 'Those with anything of yours, newest first.' }),
  chat: z
    .strictObject({
      language: z.string().nullable().meta({
        description: 'Of your last word or press in the chat, or of the tab as you opened it since.',
      }),
      timeZone: z.string().nullable(),
      refused: unreachableReason.nullable().meta({ description: 'Why the newest message has not arrived.' }),
    })
    .nullable()
    .meta({ description: 'How the bot reaches you; kept until you remove the app.' }),
  address: z.boolean().meta({
    description:
      'That your account goes by your address is kept, the address as a hash: until you are on no list by it and do not have the app.',
  }),
  muted: z.boolean().meta({ description: 'You wanted quiet until tomorrow.' }),
  liaison: z
    .strictObject({
      name: z.string(),
      regions: z.array(z.string()).readonly().nullable(),
      address: signInAddress.nullable(),
    })
    .nullable()
    .meta({ description: 'As the owner has entered you.' }),
  steps: stepList.shape.items.meta({
    description: 'Next steps that are yours, done and dropped ones included.',
  }),
});
export type MyData = z.infer<typeof myData>;
export type MyRound = MyData['rounds'][number];
