import { readFileSync } from 'node:fs';
import { inWords, say, type Translation } from '../../../contract/words/words.ts';
import { roundState } from '../../../contract/rounds.ts';
import { languages } from '../../../src/app/i18n/locale.ts';
import { textsIn } from './textsIn.ts';

const others = languages.filter((language) => language !== 'en');
const translationOf = (language: string) =>
  JSON.parse(readFileSync(`contract/words/${language}.json`, 'utf8')) as Translation;
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

it('fills in values, and writes numbers as the reader does', () => {
  const words = say('there are more than {count} people', { count: 200_000 });
  expect(inWords(words)).toBe('there are more than 200,000 people');
  expect(inWords(words, 'de', translationOf('de'))).toBe('es sind mehr als 200.000 Personen');
});

it('fills in words that stand in the same language', () => {
  const words = say('The round is {state}.', { state: say('closed') });
  expect(inWords(words, 'de', { 'The round is {state}.': 'Runde: {state}.', closed: 'beendet' })).toBe(
    'Runde: beendet.',
  );
});

it('leaves in English what a language does not have, and braces that people wrote as they are', () => {
  expect(inWords('must lie in the future', 'de', {})).toBe('must lie in the future');
  expect(inWords('is {cell}')).toBe('is {cell}');
  expect(inWords(say('{cell} is wrong', { cell: '{name}' }), 'de', {})).toBe('{name} is wrong');
});

it('does not leave a value out', () => {
  expect(() => inWords(say('has passed: today is {today}'))).toThrow(RangeError);
});

const { texts, unnamed } = textsIn(
  ['contract', 'api/functions', 'api/flows', 'csv'],
  ['assessment/questionSet.ts', 'api/identity.ts'],
);
for (const state of roundState.options) texts.add(state);

test('everything that is refused is written so that it can be translated', () => {
  expect(unnamed).toEqual([]);
  expect(texts.size).toBeGreaterThan(100);
});

test.each(others)('everything that is refused is told in %s, and nothing else', (language) => {
  const translation = translationOf(language);
  expect([...texts].filter((text) => !(text in translation))).toEqual([]);
  expect(Object.keys(translation).filter((text) => !texts.has(text))).toEqual([]);
  for (const [text, translated] of Object.entries(translation)) {
    expect([text, namesIn(translated)]).toEqual([text, namesIn(text)]);
    expect([text, translated.trim()]).not.toEqual([text, '']);
  }
});
