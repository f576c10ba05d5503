import { commandIn } from '../../../api/bot/commands/commands.ts';
import { helpReply } from '../../../api/bot/commands/help.ts';
import { allBotTexts, botTexts } from '../../../api/bot/texts/botTexts.ts';

test('a command is understood in every language, whatever language Teams is set to', () => {
  expect(['help', 'Hilfe!', 'aide', 'ayuda', 'hulp'].map((text) => commandIn(text, 'en-GB'))).toEqual(
    Array<string>(5).fill('help'),
  );
  expect(commandIn('HELP', 'de-DE')).toBe('help');
  expect(commandIn('a word that calls nothing', 'fr')).toBeUndefined();
});

test('a word is known whatever its accents, capitals and signs, and beside a mention of the bot', () => {
  for (const text of [
    'statut',
    'État',
    'etat',
    'ETAT ?',
    '« état »',
    'Où en sommes-nous ?',
    'ou en sommes-nous',
  ])
    expect([text, commandIn(text, 'fr-FR')]).toEqual([text, 'status']);
  for (const text of ['¿Cómo vamos?', 'COMO VAMOS', '¡Estado!', 'estado,'])
    expect([text, commandIn(text, 'es-ES')]).toEqual([text, 'status']);
  for (const text of ['Silence jusqu’à demain.', "silence jusqu'a demain", 'silence jusqu`à demain'])
    expect([text, commandIn(text, 'fr-FR')]).toEqual([text, 'mute']);
  expect(commandIn('Wie stehen wir?', 'de-DE')).toBe('status');
  expect(commandIn('FÄLLE:', 'de-DE')).toBe('disagreements');
  expect(commandIn('<at>Concord</at>&nbsp;Status', 'nl-NL')).toBe('status');
  expect(commandIn('<at id="0">Concord</at> hulp!', 'nl-NL')).toBe('help');
  expect(commandIn(' ??', 'en')).toBe('help');
  for (const text of ['', '!', '...', '<at>Concord</at>', 'statusses', 'x'.repeat(100_000)])
    expect(commandIn(text, 'en')).toBeUndefined();
});

test('whoever asks about their data is told where it stands, in every language', () => {
  const asked = {
    en: 'Privacy?',
    de: 'Meine Daten',
    es: 'mis datos',
    fr: 'mes donnees',
    nl: 'Mijn gegevens',
  };
  for (const [locale, text] of Object.entries(asked)) expect(commandIn(text, locale)).toBe('privacy');
});

test('a word that is not known is answered with all that are, and with as many buttons as Teams shows', () => {
  for (const locale of ['en', 'de', 'es', 'fr', 'nl']) {
    const { text, suggestions } = helpReply(locale, 'unknown', true);
    for (const [first] of Object.values(botTexts(locale).commands))
      expect(text).toContain(`**${first ?? ''}**`);
    const { disagreements, steps, status } = botTexts(locale).commands;
    expect(suggestions).toEqual([disagreements?.[0], steps?.[0], status?.[0]]);
  }
});

test('whoever is no liaison is offered what is of use to them', () => {
  const { suggestions } = helpReply('en', 'help', false);
  expect(suggestions).toEqual(['my steps', 'status', 'my data']);
});

test('every word that a command is offered by is known in every language', () => {
  for (const { commands } of allBotTexts)
    for (const [name, [first = '']] of Object.entries(commands))
      for (const locale of ['en', 'de', 'es', 'fr', 'nl']) expect(commandIn(`${first}.`, locale)).toBe(name);
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
