import { allBotTexts, botTexts } from '../texts/botTexts.ts';

const LONGEST_COMMAND = 100;

/** Whatever was written, as one would look it up: without a mention of the bot, case, and signs at its end. */
function plain(text: string): string {
  // Longer texts are no command; cutting first keeps 100 KB from costing anything.
  const start = text.slice(0, 1_000).replace(/<at>[^<]*<\/at>/g, ' ');
  const words = start.normalize('NFKC').toLowerCase().trim();
  return words.length > LONGEST_COMMAND ? '' : words.replace(/[\s.!…]+$/u, '').replace(/\s+/gu, ' ');
}

/**
 * The name of the command that a text calls; undefined where it calls none. The words of their own language count first, then
 * English, then those of every other one: people write as they speak, whatever language their Teams is set to.
 */
export function commandIn(text: string, locale: string): string | undefined {
  const wanted = plain(text);
  for (const texts of [botTexts(locale), botTexts('en'), ...allBotTexts])
    for (const [name, words] of Object.entries(texts.commands)) if (words.includes(wanted)) return name;
  return undefined;
}
