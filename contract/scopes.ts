import * as z from 'zod';
import { level } from './answers.ts';

const bySide = <S extends z.ZodType>(figure: S) =>
  z.strictObject({ sales: figure, marketing: figure, company: figure, observer: figure }).partial();

export const mean = z.number().min(1).max(5);
const score = z.number().min(20).max(100);
const people = z.int().min(0);

export const answerCounts = z
  .tuple([people, people, people, people, people, people])
  .readonly()
  .meta({ description: "How many people answered 1, 2, 3, 4 and 5, and how many can't judge." });

/** One thing that the sides can differ about. What may not be shown is absent. */
export const scopeSubject = z.strictObject({
  kind: z.enum(['overall', 'area', 'statement']),
  id: z.string(),
  sales: mean.optional(),
  marketing: mean.optional(),
  observer: mean.optional(),
  gap: z.number().optional().meta({ description: 'Sales minus Marketing, on 1 to 5, unrounded.' }),
  interval: z
    .tuple([z.number(), z.number()])
    .readonly()
    .optional()
    .meta({ description: 'Where the gap lies, at the confidence that one subject of many may claim.' }),
  exactInterval: z.tuple([z.number(), z.number()]).readonly().optional().meta({
    description:
      'In final figures, of an area and all together: where the gap lies whatever the shape of the answers, for a comparison with another round.',
  }),
  invitedInterval: z.tuple([z.number(), z.number()]).readonly().optional().meta({
    description:
      'In final figures of a round whose list did not change while it was open: where the gap of all who were invited lies. Both ends are `gap` where all of them have answered. Absent where it would tell that somebody has not answered, and fewer than `minimumGroupSize` have not.',
  }),
  logE: z.number().optional().meta({ description: 'Natural logarithm of the evidence that there is a gap.' }),
  logEExact: z
    .number()
    .nullable()
    .optional()
    .meta({ description: 'The same without any assumption on the answers; null where it was not needed.' }),
  status: z.enum(['hidden', 'undecided', 'no-material-gap', 'disagree']),
  atLeastDelta: z.boolean().meta({ description: 'Sure that the gap is larger than 0.4.' }),
  regionalMix: z
    .literal(true)
    .optional()
    .meta({ description: 'The difference comes from the mix of regions alone.' }),
  hidden: z.literal('too-few').optional().meta({ description: 'Why figures are absent.' }),
  salesHigher: z.number().min(0).max(1).optional().meta({
    description:
      'Of a disagreement: pick one person from each side; how often does Sales answer higher, counting ties as half?',
  }),
  answers: bySide(answerCounts).optional().meta({
    description: 'Of a statement: people. In a case also of an area or overall: answers, added up.',
  }),
  split: z
    .array(z.enum(['sales', 'marketing']))
    .readonly()
    .optional()
    .meta({ description: 'Sides that are split within themselves; of a statement.' }),
});

const byLevel = { undefined: people, defined: people, aligned: people, integrated: people };

/** How one side thinks that the other sees it, and how it sees it itself: counts of people. */
const sideAwareness = z
  .strictObject({
    A1: z.strictObject({ ...byLevel, 'no-idea': people }).meta({
      description: 'Which level they expect the other side to choose.',
    }),
    A2: z
      .strictObject({ yes: people, no: people, 'not-sure': people })
      .meta({ description: 'Whether there is a divide.' }),
    levels: z.strictObject(byLevel).meta({ description: 'By the level of their own score.' }),
  })
  .partial()
  .meta({ description: 'What fewer people than the minimum group size have answered is absent.' });

/** All figures of one group of people. */
export const scope = z
  .strictObject({
    region: z
      .string()
      .nullable()
      .meta({ description: 'null: the company. "~smaller": regions that are shown as one, see `joined`.' }),
    joined: z.array(z.string()).readonly().optional(),
    n: bySide(people),
    score: bySide(score),
    level: bySide(level),
    scoreInterval: z.tuple([score, score]).readonly().optional().meta({
      description:
        "Of the company, in final figures: where its score lies whatever the shape of the answers. Two rounds' scores surely differ where these do not overlap.",
    }),
    subjects: z.array(scopeSubject).readonly(),
    moveUp: z
      .array(
        z.strictObject({
          id: z.string(),
          share: z.number().min(0).max(1).meta({ description: 'Of the answers, those that are 2 or 3.' }),
          gain: z
            .number()
            .meta({ description: 'Points of the score if everybody below 5 answered one higher.' }),
        }),
      )
      .readonly()
      .meta({ description: 'Statements on which a point would be easiest to win, best first.' }),
    drift: z
      .strictObject({
        shift: z.number().meta({
          description: 'About this much of the overall gap may come from when people answered.',
        }),
      })
      .optional(),
    awareness: z
      .strictObject({ sales: sideAwareness, marketing: sideAwareness })
      .optional()
      .meta({ description: 'Of the company alone, where the round asks the awareness questions.' }),
    staying: z
      .array(z.enum(['sales', 'marketing', 'observer']))
      .readonly()
      .optional()
      .meta({
        description:
          'Sides that show their last figures from before the closing: the difference would rest on too few people.',
      }),
  })
  .meta({ id: 'Scope' });
