import * as z from 'zod';
import { namedOnce, PRINTED, regionName, roundId } from './answers.ts';
import { placeRules } from './places.ts';

export const roundState = z.enum(['draft', 'scheduled', 'open', 'closed']);
export type RoundState = z.infer<typeof roundState>;

/** No round reaches further: far enough for anyone, and every date made from it has four digits for the year. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(9900, 0, 1);

/** A point in time, kept in UTC whatever offset it came with. */
const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => !(Date.parse(text) < EARLIEST || Date.parse(text) >= LATEST), {
    error: 'lies outside the years 2000 to 9899',
  })
  .transform((text) => new Date(text).toISOString())
  .meta({ format: 'date-time' });

const regions = z
  .array(regionName)
  .max(40)
  .refine(namedOnce, { error: 'every region is named once' })
  .meta({ description: 'Empty: the round knows no regions.' });

/** The smallest group of people whose figures are shown: k. */
const minimumGroupSize = z.int().min(3).max(100);
const title = z
  .string()
  .max(400)
  .regex(PRINTED, { error: 'has characters that cannot be seen' })
  .trim()
  .min(1)
  .max(100);
const resultsFor = z
  .enum(['after-close', 'while-open'])
  .meta({ description: "When participants see the company's results." });
const retentionMonths = z
  .int()
  .min(1)
  .max(120)
  .meta({ description: 'How long responses are kept after closing.' });
const questionSetId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
/** An offset such as "+01:00" is none: it knows nothing of summer time. */
const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z]/, { error: 'is no time zone, such as Europe/Berlin' })
  .refine(isTimeZone, { error: 'is no time zone, such as Europe/Berlin' })
  .meta({ description: 'IANA name: days of the round are counted there.' });

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const languages = z
  .array(languageTag)
  .min(1)
  .max(20)
  .refine((tags) => new Set(tags).size === tags.length, { error: 'every language is named once' })
  .nullable()
  .meta({ description: 'In which the question set is offered; null: all that it has.' });

const repeat = z
  .enum(['none', 'quarter', 'half-year'])
  .meta({ description: 'When it has closed, the next one is scheduled by itself: same length, same hour.' });
const research = z.boolean().meta({
  description: 'Whether answers may be exported person by person after the round, without names.',
});

export const createRoundBody = z.strictObject({
  title,
  regions: regions.default([]),
  minimumGroupSize: minimumGroupSize.default(5),
  opensAt: instant.optional(),
  closesAt: instant,
  awareness: z.boolean().default(false),
  resultsFor: resultsFor.default('after-close'),
  retentionMonths: retentionMonths.default(24),
  questionSet: questionSetId.default('concord-20'),
  timeZone: timeZone.default('UTC'),
  languages: languages.default(null),
  repeat: repeat.default('none'),
  research: research.default(false),
  placeRules: placeRules.optional(),
  copyOf: roundId.optional().meta({
    description:
      'A round that this one is compared with. What is not said here is as there, its roster included; title and times are new.',
  }),
  state: z
    .enum(['draft', 'open'])
    .optional()
    .meta({ description: 'Without it: scheduled where opensAt is given, else draft.' }),
});
export type CreateRoundBody = z.infer<typeof createRoundBody>;

/** What may still change depends on the state: see the flow changeRound. */
export const changeRoundBody = z
  .strictObject({
    title,
    regions,
    minimumGroupSize,
    opensAt: instant.nullable(),
    closesAt: instant,
    awareness: z.boolean(),
    resultsFor,
    retentionMonths,
    questionSet: questionSetId,
    timeZone,
    languages,
    repeat,
    research,
    placeRules,
    state: z.enum(['draft', 'open', 'closed']),
  })
  .partial();
export type ChangeRoundBody = z.infer<typeof changeRoundBody>;

export const round = z.strictObject({
  id: roundId,
  title: z.string(),
  state: roundState,
  opensAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime(),
  deletesOn: z.iso.date().meta({ description: 'The day on which the responses are deleted.' }),
  regions: z.array(z.string()),
  minimumGroupSize: z.int(),
  awareness: z.boolean(),
  resultsFor,
  retentionMonths: z.int(),
  questionSet: z.strictObject({
    id: z.string(),
    version: z.string(),
    statements: z.int(),
    languages: z.array(z.string()).readonly().optional().meta({
      description: 'Those that it has, its own first; absent for rounds from before this was kept.',
    }),
  }),
  timeZone: timeZone.default('UTC'),
  languages: languages.default(null),
  repeat: repeat.default('none'),
  research: research.default(false),
  placeRules: placeRules.optional().meta({ description: 'For owners; absent where there are none.' }),
  suggestsPlace: z.literal(true).optional().meta({
    description: 'There are rules by which a side and region may be suggested: see `suggestion`.',
  }),
  previous: roundId
    .nullable()
    .default(null)
    .meta({ description: 'The round that it repeats or was copied from.' }),
  purged: z
    .boolean()
    .default(false)
    .meta({ description: 'The time is over for which answers were kept: they are deleted. Results stay.' }),
  roster: z
    .strictObject({
      people: z.int(),
      observers: z.boolean().optional().meta({
        description:
          'Whether some of them are observers, whose answers may be hidden; absent: not known yet.',
      }),
    })
    .nullable()
    .default(null)
    .meta({ description: 'How many people may answer; null: anybody may, and says where they stand.' }),
});
export type Round = z.infer<typeof round>;

/** Another round that is open at the same time, or would be. */
export const overlap = z.strictObject({
  id: roundId,
  title: z.string(),
  samePeople: z.enum(['yes', 'maybe']).meta({
    description: 'yes: at least one of the two is open to everybody; maybe: each has a roster of its own.',
  }),
  onlyIfOpenedNow: z
    .literal(true)
    .optional()
    .meta({ description: 'Not as this round is planned, but if it were opened at once.' }),
});
export type Overlap = z.infer<typeof overlap>;

/** A round as its owner sees it. */
export const ownedRound = round.extend({
  overlaps: z
    .array(overlap)
    .readonly()
    .optional()
    .meta({ description: 'For owners: rounds that are open at the same time. People may be asked twice.' }),
});
export type OwnedRound = z.infer<typeof ownedRound>;

export const roundList = z.strictObject({ items: z.array(round), next: z.string().nullable() });
