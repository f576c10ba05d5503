import type { Reply } from '../messages.ts';
import { botTexts } from '../texts/botTexts.ts';

/** What can be said, one line each, with the words to press. */
export function helpReply(locale: string, intro: 'help' | 'unknown' | 'welcome'): Reply {
  const texts = botTexts(locale);
  const lines = Object.entries(texts.commandHelp).map(
    ([name, what]) => `- **${texts.commands[name]?.[0] ?? name}**: ${what}`,
  );
  const suggestions = Object.keys(texts.commandHelp).map((name) => texts.commands[name]?.[0] ?? name);
  const text = intro === 'welcome' ? texts.welcome : [texts[intro], '', ...lines].join('\n');
  return { text, suggestions };
}
