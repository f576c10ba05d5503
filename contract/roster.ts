import * as z from 'zod';
import { isUserPrincipalName } from './address.ts';
import { regionName, side } from './answers.ts';
import { personName } from './liaisons.ts';

/** A file may have so many bytes (32 MiB) and so many lines. */
export const MOST_ROSTER_BYTES = 32 * 1024 * 1024;
export const MOST_ROSTER_LINES = 200_000;
/** As many faults of a file as are told one by one. */
export const MOST_ROSTER_FAULTS = 50;
/** As many people of each kind of change as are shown. */
export const MOST_EXAMPLES = 20;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether somebody is named by their Entra object id, in whatever case. */
export const isObjectId = (user: string): boolean => GUID.test(user);

/** Whom an entry is about: a user principal name or an Entra object id, in small letters. */
export const rosterUser = z
  .string()
  .max(256)
  .trim()
  // Before small letters are made of it: some signs only then look like letters.
  .refine((user) => isObjectId(user) || isUserPrincipalName(user), {
    error: 'is neither a user principal name (name@company.com) nor an Entra object id',
  })
  .toLowerCase();

/** How a spreadsheet begins what it would run; some take the wide signs of East Asian keyboards for the same. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
export const beginsLikeFormula = (text: string): boolean => FORMULA.test(text);

/** A name as it may stand in a roster, and later in a file that somebody opens in a spreadsheet. */
export const rosterName = personName.refine((name) => !beginsLikeFormula(name), {
  error: 'begins like a formula, which a spreadsheet would run',
});

/** One person of a roster. */
export const rosterEntry = z.strictObject({
  user: rosterUser,
  side,
  region: regionName
    .nullable()
    .meta({ description: "One of the round's regions; null where it knows none, and for observers." }),
  name: rosterName.nullable(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/** Where somebody stands, as a roster says. */
export const rosterStanding = rosterEntry.pick({ side: true, region: true });
export type RosterStanding = z.infer<typeof rosterStanding>;

/** People of one region, by side. */
export const rosterCount = z.strictObject({
  region: z.string().nullable().meta({ description: 'null: without a region.' }),
  sales: z.int(),
  marketing: z.int(),
  observer: z.int(),
});
export type RosterCount = z.infer<typeof rosterCount>;

/** Who may answer a round, in numbers. */
export const rosterReply = z.strictObject({
  roster: z
    .strictObject({
      people: z.int(),
      regions: z.array(rosterCount).readonly(),
      notYetMatched: z.int().meta({
        description:
          'People named by a user principal name whom Concord cannot tell yet, so that the bot cannot write to them: it tells whoever has the bot, at once, and whoever opens the tab while they are on a list.',
      }),
      contested: z.int().meta({
        description:
          'People named by a user principal name under which a second person has come. It stays with the first, and the second cannot answer; name whoever is meant by their object id.',
      }),
      uploadedAt: z.iso.datetime(),
      source: z.enum(['file', 'groups']),
    })
    .nullable()
    .meta({ description: 'null: no roster. Anybody of the company may answer and says where they stand.' }),
  readsGroups: z
    .boolean()
    .meta({ description: 'Whether Concord can read groups of Entra, so that a roster can be made of them.' }),
});
export type RosterReply = z.infer<typeof rosterReply>;

/** Somebody as an example of a change. */
export const rosterExample = rosterEntry.extend({
  from: rosterStanding.optional().meta({ description: 'Where they stood before, if they move.' }),
});
const changes = z.strictObject({
  people: z.int(),
  examples: z
    .array(rosterExample)
    .readonly()
    .meta({ description: `At most ${MOST_EXAMPLES}, and one more where that is everybody.` }),
});

/** What a new roster changes in the one that is there. */
export const rosterChange = z.strictObject({
  applied: z.boolean().meta({ description: 'false: a preview, and nothing has been changed.' }),
  people: z.int(),
  sides: z
    .strictObject({ sales: z.int(), marketing: z.int(), observer: z.int() })
    .meta({ description: 'Everybody on the new roster, by side.' }),
  added: changes,
  moved: changes.meta({ description: 'On another side or in another region.' }),
  removed: changes.meta({ description: 'They can no longer answer. Answers that they have sent stay.' }),
  renamed: z.int().meta({ description: 'The same person in the same place under another name.' }),
  unchanged: z.int(),
  movesWait: z.boolean().meta({
    description:
      'While a round is open, answers that have been sent keep their side and region, unless their person sends them anew, and move when the round ends; those in published figures stay where they are published. Nothing says how many there are: it would tell who has answered.',
  }),
  ignored: z
    .array(z.string())
    .readonly()
    .meta({ description: 'Columns that mean nothing here. Nothing of them is kept.' }),
});
export type RosterChange = z.infer<typeof rosterChange>;

/** A roster from Entra groups: everybody in a group stands where the group does. */
export const rosterGroups = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: z.guid().toLowerCase().meta({ description: 'Object id of the group in Entra.' }),
        side,
        region: regionName.nullable().default(null),
      }),
    )
    .min(1)
    .max(200)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'every group is named once',
    }),
});
export type RosterGroups = z.infer<typeof rosterGroups>;
