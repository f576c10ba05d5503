import { allBotTexts, botTexts } from '../texts/botTexts.ts';

const LONGEST_COMMAND = 100;

/** As one would look a word up: without case, accents, the kind of apostrophe, and signs before and after it. */
function folded(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’`´]/gu, "'");
  // A question mark alone asks for help.
  const words = letters.replace(/^[^\p{L}\p{N}?]+|[^\p{L}\p{N}?]+$/gu, '');
  return (/^\?+$/u.test(words) ? '?' : words.replace(/[^\p{L}\p{N}]+$/u, '')).replace(/\s+/gu, ' ');
}

/** Whatever was written, without a mention of the bot. */
function plain(text: string): string {
  // Longer texts are no command; cutting first keeps 100 KB from costing anything.
  const start = text
    .slice(0, 1_000)
    .replace(/<at\b[^>]*>[^<]*<\/at>|&nbsp;/gi, ' ')
    .trim();
  return start.length > LONGEST_COMMAND ? '' : folded(start);
}

/**
 * The name of the command that a text calls; undefined where it calls none. The words of their own language count first, then
 * English, then those of every other one: people write as they speak, whatever language their Teams is set to.
 */
export function commandIn(text: string, locale: string): string | undefined {
  const wanted = plain(text);
  for (const texts of [botTexts(locale), botTexts('en'), ...allBotTexts])
    for (const [name, words] of Object.entries(texts.commands))
      if (words.some((word) => folded(word) === wanted)) return name;
  return undefined;
}
