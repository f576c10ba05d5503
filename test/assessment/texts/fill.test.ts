import { fill, placeholdersIn } from '../../../assessment/texts/fill.ts';
import { inLanguageOf } from '../../../assessment/texts/textsIn.ts';

test('every placeholder is filled, wherever and however often it stands', () => {
  expect(fill('{a} and {b}, then {a}', { a: 'one', b: 2 })).toBe('one and 2, then one');
  expect(placeholdersIn('{a} and {b}, then {a}')).toEqual(['a', 'b']);
});

test('a value that is missing is a broken promise, never a brace in a card', () => {
  expect(() => fill('Taken by {takenBy}', {})).toThrow('fill requires a value for {takenBy}');
  expect(() => fill('{constructor}', {})).toThrow(RangeError);
});

test('what people write is taken as it stands', () => {
  expect(fill('"{step}" by {who}', { step: '{who} $& $1', who: 'all' })).toBe('"{who} $& $1" by all');
});

test('a language that is missing reads English, a regional one its language', () => {
  const texts = { en: 'Open', de: 'Öffnen', 'pt-br': 'Abrir' };
  expect(['de', 'de-CH', 'DE-at', 'pt-BR'].map((tag) => inLanguageOf(texts, tag))).toEqual([
    'Öffnen',
    'Öffnen',
    'Öffnen',
    'Abrir',
  ]);
  expect(['en-GB', 'fr', 'pt', '', 'constructor'].map((tag) => inLanguageOf(texts, tag))).toEqual(
    Array<string>(5).fill('Open'),
  );
});
