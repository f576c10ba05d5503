import * as z from 'zod';
import type {
  SealedSummary,
  SummarySize,
  SUMMARY_FORMAT,
  SUMMARY_VERSION,
} from '../assessment/summary/summary.ts';
import { level, PRINTED, unseen } from './answers.ts';
import { MOST_NAME, MOST_SUMMARIES, MOST_SUMMARY_CHARACTERS } from './summaryLimits.ts';

/** A figure to a tenth. Nothing below the least of any scale can be one, nor what is no number. */
const tenths = (least: number, most: number) =>
  z
    .number()
    .min(least)
    .max(most)
    .refine((value) => Math.round(value * 10) / 10 === value);
const score = tenths(20, 100).optional();
const mean = tenths(1, 5).optional();
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const subject = z.strictObject({
  id,
  sales: mean,
  marketing: mean,
  differ: z.boolean().meta({ description: 'Whether it is established that the sides differ about it.' }),
});
const sizes = z.enum(['under-20', '20-49', '50-199', '200-or-more']) satisfies z.ZodType<SummarySize>;
const format: typeof SUMMARY_FORMAT = 'concord-summary';
const version: typeof SUMMARY_VERSION = 1;

/** What one organisation shows another of a round that has closed: a file, and nothing else is in it. */
export const summaryFile = z
  .strictObject({
    format: z.literal(format),
    version: z.literal(version),
    questions: z.strictObject({ id, words: hash }).meta({
      description: 'The id of the question set, and SHA-256 of its words: other words are never compared.',
    }),
    closed: z
      .string()
      .regex(/^20\d\d-Q[1-4]$/)
      .meta({ description: 'The quarter in which the round closed, such as 2026-Q4.' }),
    people: sizes.meta({ description: 'How many people of both sides, coarsely.' }),
    score: z.strictObject({ sales: score, marketing: score, company: score }),
    level: z.strictObject({
      sales: level.optional(),
      marketing: level.optional(),
      company: level.optional(),
    }),
    differ: z.boolean().meta({ description: 'Whether it is established that the sides differ as a whole.' }),
    areas: z.array(subject).max(12).readonly(),
    statements: z.array(subject).max(50).readonly(),
    checksum: hash.meta({
      description: 'SHA-256 of everything else: that nothing was damaged on the way, not who made it.',
    }),
  })
  .meta({
    id: 'Summary',
    description: 'Figures to a tenth, rounded down. A side with too few people is absent.',
  }) satisfies z.ZodType<SealedSummary>;

export const summaryId = z.string().regex(/^[0-9a-f]{16}$/);

/** What the reader calls the other organisation. */
const organisation = z
  .string()
  .max(240)
  .regex(PRINTED, unseen)
  .transform((name) => name.normalize('NFC').trim())
  .pipe(z.string().min(1).max(MOST_NAME))
  .meta({ description: 'What you call the other organisation; the file has no name.' });

/** A file of another organisation, and what to call it here. */
export const addSummaryBody = z.strictObject({
  name: organisation,
  text: z.string().meta({
    description: `The file as it is, at most ${MOST_SUMMARY_CHARACTERS} characters: every sign of it is checked.`,
  }),
});
export type AddSummaryBody = z.infer<typeof addSummaryBody>;

/** What is kept of one. */
export const keptSummary = z.strictObject({
  id: summaryId,
  name: z.string(),
  addedOn: z.iso.date(),
  file: summaryFile,
});
export type KeptSummary = z.infer<typeof keptSummary>;
/** One row of storage: the oldest first. */
export const keptSummaries = z.array(keptSummary).max(MOST_SUMMARIES);

/** Another organisation, beside one round. */
export const otherOrganisation = keptSummary.omit({ file: true }).extend({
  closed: z.string(),
  people: sizes,
  sameQuestions: z.boolean().meta({
    description: 'Whether it was asked in the same words as this round; else its figures cannot be compared.',
  }),
  own: z.boolean().meta({
    description:
      'Whether it was made of a round of this Concord: it is no other organisation, and is not compared.',
  }),
  summary: summaryFile.nullable().meta({ description: 'null where it is not compared with this round.' }),
});
export type OtherOrganisation = z.infer<typeof otherOrganisation>;

export const otherOrganisations = z.strictObject({
  round: z.string(),
  items: z.array(otherOrganisation).readonly(),
});
export type OtherOrganisations = z.infer<typeof otherOrganisations>;
