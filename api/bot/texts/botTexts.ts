import * as z from 'zod';
import { inLanguageOf } from '../../../assessment/texts/textsIn.ts';
import english from './bot.en.json' with { type: 'json' };
import german from './bot.de.json' with { type: 'json' };
import spanish from './bot.es.json' with { type: 'json' };
import french from './bot.fr.json' with { type: 'json' };
import dutch from './bot.nl.json' with { type: 'json' };

const schema = z.strictObject({
  note: z.string(),
  /** The words that call a command, in lower case; the first one is offered. */
  commands: z.record(z.string(), z.array(z.string()).min(1)),
  welcome: z.string(),
  welcomeLiaison: z.string(),
  help: z.string(),
  /** A line of help. */
  commandLine: z.string(),
  commandHelp: z.record(z.string(), z.string()),
  privacy: z.string(),
  unknown: z.string(),
  personalOnly: z.string(),
  unknownVerb: z.string(),
  fault: z.string(),
});
export type BotTexts = z.infer<typeof schema>;

const texts = {
  en: schema.parse(english),
  de: schema.parse(german),
  es: schema.parse(spanish),
  fr: schema.parse(french),
  nl: schema.parse(dutch),
};

/** What the bot says in a language; English where it does not speak it. @param locale such as `de-CH` */
export const botTexts = (locale: string): BotTexts => inLanguageOf(texts, locale);

/** The texts of every language that it speaks. */
export const allBotTexts: readonly BotTexts[] = Object.values(texts);
