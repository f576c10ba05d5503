import { asWritten, shortened, withoutMarkup } from '../../../../api/bot/cards/plainText.ts';

test('what a person wrote becomes one line', () => {
  expect(asWritten('DACH\n\nand  more')).toBe('DACH and more');
});

test('an ordinary name is left as it is', () => {
  for (const name of ['DACH', 'Île-de-France', "Côte d'Ivoire (Sud)", '東日本', '🌍 West'])
    expect(asWritten(name)).toBe(name);
});

test('a word that is wider than a phone may be broken', () => {
  expect(
    asWritten('x'.repeat(60))
      .split('\u200b')
      .map((part) => part.length),
  ).toEqual([24, 24, 12]);
});

test('a text for Markdown keeps its signs as signs', () => {
  expect(withoutMarkup('**x** [x](y) <b>')).toBe(String.raw`\*\*x\*\* \[x\]\(y\) \<b\>`);
});

test('a long text ends with an ellipsis and never within a character', () => {
  expect(shortened('abcdef', 4)).toBe('abc…');
  expect(shortened('🌍🌍🌍', 3)).toBe('🌍🌍🌍');
  expect(shortened('🌍🌍🌍🌍', 3)).toBe('🌍🌍…');
});
