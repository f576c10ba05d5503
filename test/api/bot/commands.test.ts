import { commandIn } from '../../../api/bot/commands/commands.ts';
import { allBotTexts, botTexts } from '../../../api/bot/texts/botTexts.ts';

test('a command is understood in every language, whatever language Teams is set to', () => {
  expect(['help', 'Hilfe!', 'aide', 'ayuda', 'hulp'].map((text) => commandIn(text, 'en-GB'))).toEqual(
    Array<string>(5).fill('help'),
  );
  expect(commandIn('HELP', 'de-DE')).toBe('help');
  expect(commandIn('a word that calls nothing', 'fr')).toBeUndefined();
});

test('every language has a word of its own for every command, the offered one first, and no word calls two', () => {
  for (const { commands } of allBotTexts) {
    expect(Object.keys(commands)).toEqual(Object.keys(botTexts('en').commands));
    const words = Object.values(commands).flat();
    expect(words).toEqual([...new Set(words)]);
    for (const word of words) expect(word).toBe(word.toLowerCase());
  }
});

test('a word that means different things in two languages means what it does in the own one', () => {
  for (const locale of ['de-DE', 'es-ES', 'fr-FR', 'nl-NL', 'en-GB'])
    for (const [name, words] of Object.entries(botTexts(locale).commands))
      for (const word of words) expect(commandIn(word, locale)).toBe(name);
});
