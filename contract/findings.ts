import * as z from 'zod';
import { level, roundId } from './answers.ts';
import { answerCounts, mean } from './scopes.ts';

const place = {
  region: z.string().nullable().meta({ description: 'null: the whole company. "~smaller": see `joined`.' }),
  joined: z.array(z.string()).readonly().optional(),
};
const subject = z.strictObject({ kind: z.enum(['overall', 'area', 'statement']), id: z.string() });

/** Both sides call it weak: their averages are Undefined, and they do not demonstrably differ. */
export const sharedProblem = z.strictObject({
  kind: z.literal('shared-problem'),
  ...place,
  subject,
  sales: mean,
  marketing: mean,
  includes: z
    .array(subject)
    .readonly()
    .meta({ description: 'Narrower shared problems that are a part of it and do not stand by themselves.' }),
});

/** The answers of one side to a statement gather at opposite ends. */
export const splitSide = z.strictObject({
  kind: z.literal('split-side'),
  ...place,
  subject,
  side: z.enum(['sales', 'marketing']),
  answers: answerCounts,
});

const side = z.enum(['sales', 'marketing']);
const share = z.number().min(0).max(1);

/** A side expected the other to choose another level than most of its people did. */
export const blindSpot = z.strictObject({
  kind: z.literal('blind-spot'),
  region: z.null(),
  side: side.meta({ description: 'The side that misjudges the other.' }),
  expected: level,
  actual: level.meta({ description: "Where most of the other side's people are." }),
});

/** Most of one side say that there is a divide, and most of the other do not. */
export const divideUnseen = z.strictObject({
  kind: z.literal('divide-unseen'),
  region: z.null(),
  sales: share.meta({ description: 'Of those who answered, those who say yes.' }),
  marketing: share,
});

/** What a release tells besides disagreements; it alerts nobody. More kinds may follow. */
export const finding = z.discriminatedUnion('kind', [sharedProblem, splitSide, blindSpot, divideUnseen]);
export type Finding = z.infer<typeof finding>;

export const findings = z.strictObject({
  round: roundId,
  release: z
    .int()
    .nullable()
    .meta({ description: 'The release that they are worked out from; it never changes. null: none yet.' }),
  items: z
    .array(finding)
    .readonly()
    .meta({ description: 'The company first, then regions in list order, last those shown as one.' }),
});
export type Findings = z.infer<typeof findings>;
