import * as z from 'zod';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { error: 'an id has 1 to 40 letters, digits or hyphens' });
const language = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: 'a language is written like "en" or "de-CH"' });

/** One line, nothing in it unseen but what joins letters in some languages, and signs to one. */
const LINE = /^(?:[^\p{C}]|[\u200c\u200d])*$/u;
const keptText = z.string().trim().min(1, { error: 'a text is needed' }).max(500);
const text = keptText.regex(LINE, { error: 'has characters that cannot be seen, or a line break' });

/** A set of statements, in texts of one kind. */
function setOf(words: typeof text) {
  const translations = z.record(language, words);
  return z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'an id has 1 to 40 small letters, digits or hyphens' }),
    language,
    title: words,
    titleTranslations: translations.optional(),
    scale: z
      .strictObject({ from: z.literal(1), to: z.literal(5) })
      .optional()
      .meta({ description: 'Answers always run from 1 to 5.' }),
    areas: z.array(
      z.strictObject({
        id,
        name: words,
        about: words.optional(),
        translations: translations.optional().meta({ description: 'Of the name, by language.' }),
        aboutTranslations: translations.optional(),
      }),
    ),
    statements: z.array(
      z.strictObject({
        id,
        area: id,
        text: words,
        label: words.optional(),
        translations: translations.optional().meta({ description: 'Of the text, by language.' }),
        labelTranslations: translations.optional(),
      }),
    ),
  });
}

/** A set of statements: Concord's own, or a company's (its own wording, or one that it holds a licence for). */
export const questionSetBody = setOf(text);
export type QuestionSetBody = z.infer<typeof questionSetBody>;

/** A set as it was taken once: rounds ask it whatever has become of the rules for texts since. */
export const keptQuestionSet = setOf(keptText);

/** A set in a few words: what an owner needs to choose it. */
export const questionSetSummary = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  source: z.enum(['concord', 'company']).meta({ description: 'Who wrote it.' }),
  areas: z.int(),
  statements: z.int(),
  languages: z
    .array(z.string())
    .readonly()
    .meta({ description: 'In which it can be asked: its own first, then those of its translations.' }),
});
export type QuestionSetSummary = z.infer<typeof questionSetSummary>;

export const questionSetList = z.strictObject({
  items: z.array(questionSetSummary).readonly(),
  next: z.string().nullable(),
});
export type QuestionSetList = z.infer<typeof questionSetList>;

export const questionSetSaved = questionSetSummary.extend({
  applied: z.boolean().meta({ description: 'false: a preview, and nothing has been saved.' }),
  replaces: z
    .boolean()
    .meta({ description: 'Whether other words stood under this id before. Rounds that exist keep them.' }),
});
export type QuestionSetSaved = z.infer<typeof questionSetSaved>;

/** What somebody wants them for: to answer, or as the words beside published figures. */
export const questionsFor = z.enum(['answering', 'results']);

/** What a participant is asked, in one language. */
export const questions = z.strictObject({
  id: z.string(),
  language: z
    .string()
    .meta({ description: 'The language of the texts: the one asked for where the set has it.' }),
  needed: z.int().meta({ description: 'How many statements must have a number for a response to count.' }),
  areas: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      about: z.string().nullable(),
      statements: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          label: z.string().nullable().meta({
            description:
              'Two or three words for it inside a sentence; null where there are none in `language`.',
          }),
          position: z.int().meta({ description: 'Place in `answers`, from 0.' }),
        }),
      ),
    }),
  ),
  awareness: z.boolean(),
});
export type Questions = z.infer<typeof questions>;
