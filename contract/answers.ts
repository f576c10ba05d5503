import * as z from 'zod';
import type { Level } from '../assessment/level.ts';

export const side = z
  .enum(['sales', 'marketing', 'observer'])
  .meta({ description: 'Observers answer and are shown, but take no part in disagreement.' });
export type Side = z.infer<typeof side>;

export const level = z.enum(['undefined', 'defined', 'aligned', 'integrated']) satisfies z.ZodType<Level>;

/**
 * Letters of scripts that need the signs for joining and for keeping apart: Persian as well as those of India, of its
 * neighbours and of Mongolia.
 */
const joining = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/**
 * Between two such letters, and between the pictures of one emoji, as in a family: there these signs are seen. The sign comes
 * first, and only then what is before it: the other way round, a long name of marks is looked through again at each of them.
 */
const JOINED = [
  `[\\u200c\\u200d](?<=[${joining}]\\p{Mn}*.)(?=[${joining}])`,
  '\\u200d(?<=\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?.)(?=\\p{Extended_Pictographic})',
].join('|');

/**
 * No control, format or unpaired characters: names that look alike would be different, and could be hidden in. What joins
 * signs may stand where it is seen.
 */
export const PRINTED = new RegExp(`^(?:[^\\p{C}]|${JOINED})*$`, 'u');

/** What people write in sentences: lines may end, and signs may be joined, as many emojis are; nothing else unseen. */
export const WRITTEN = /^(?:[^\p{C}]|[\n\r\t\u200c\u200d])*$/u;
/** A text as it was pasted, without signs that may not stand in one that people write: pages and mails hide them in it. */
export const withoutUnseen = (text: string): string => text.replace(/(?![\n\r\t\u200c\u200d])\p{C}/gu, '');
export const unseen = { error: 'has characters that cannot be seen' };

/**
 * The company's own name of a region: at most 60 characters, trimmed and in NFC, so that equal names are equal strings. A
 * leading "~" means regions that are shown together.
 */
export const regionName = z
  .string()
  // Before the rest, which is not done then: bringing very long names into NFC takes seconds.
  .max(240, { abort: true })
  .regex(PRINTED, { error: 'has characters that cannot be seen' })
  .regex(/^\s*[^~\s]/u, { error: 'begins with a character that cannot be used' })
  .transform((name) => name.normalize('NFC').trim())
  .pipe(z.string().min(1).max(60))
  .meta({ description: "The company's own name of a region." });

/**
 * What equal names of regions have in common: capitals, blanks around them, the way of writing accents and what cannot be
 * seen count for nothing.
 */
export const regionKey = (name: string): string =>
  name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLocaleLowerCase('en')
    .normalize('NFC');
/** Whether no two of these are the same region. */
export const namedOnce = (names: readonly string[]): boolean =>
  new Set(names.map(regionKey)).size === names.length;

/** 1 strongly disagree ... 5 strongly agree; null is "can't judge". */
export const answer = z
  .int()
  .min(1)
  .max(5)
  .nullable()
  .meta({ description: '1 strongly disagree to 5 strongly agree; null is "can\'t judge".' });
export type Answer = z.infer<typeof answer>;

/** The two questions on how the teams see each other: asked only where the round says so, never scored. */
export const awareness = z.strictObject({
  A1: z.union([level, z.literal('no-idea')]).nullable(),
  A2: z.enum(['yes', 'no', 'not-sure']).nullable(),
});
export type Awareness = z.infer<typeof awareness>;

export const roundId = z.string().regex(/^[a-z0-9-]{1,40}$/);
