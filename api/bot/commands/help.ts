import { fill } from '../../../assessment/texts/fill.ts';
import type { Reply } from '../messages.ts';
import { botTexts } from '../texts/botTexts.ts';

/** Of no use to anybody else. */
const forLiaisons = new Set(['disagreements']);

/**
 * What most people write for, first: of the words to press Teams shows three (once it was six), and every other one stands
 * in the text. Whoever reads them has help before them.
 */
const wanted = ['disagreements', 'steps', 'status', 'privacy'];
const MOST_SUGGESTED = 3;

/**
 * What can be said, one line each, with the words to press.
 * @param liaison whether it is said to one: nobody else hears of what is not for them
 */
export function helpReply(locale: string, intro: 'help' | 'unknown' | 'welcome', liaison: boolean): Reply {
  const texts = botTexts(locale);
  const offered = Object.entries(texts.commandHelp)
    .filter(([name]) => liaison || !forLiaisons.has(name))
    .map(([name, what]) => ({ name, word: texts.commands[name]?.[0] ?? name, what }));
  const lines = offered.map(({ word, what }) => fill(texts.commandLine, { word, what }));
  const welcome = liaison ? texts.welcomeLiaison : texts.welcome;
  const text = intro === 'welcome' ? welcome : [texts[intro], '', ...lines].join('\n');
  const suggestions = wanted.flatMap((name) => offered.find((one) => one.name === name)?.word ?? []);
  return { text, suggestions: suggestions.slice(0, MOST_SUGGESTED) };
}
