import { fieldsOf, likeRound, newFields } from '../../../../src/features/rounds/form/fields.ts';
import { changeBody, createBody } from '../../../../src/features/rounds/form/roundBodies.ts';
import { languageName } from '../../../../src/app/i18n/languageName.ts';
import { fitting, languageWords, withLanguage } from '../../../../src/features/rounds/sets/languages.ts';
import { idIn, withSet } from '../../../../src/features/rounds/sets/setFile.ts';
import { i18n, round } from './builders.ts';

const set = (id: string, languages = ['en', 'de'], version = '1') =>
  ({ id, version, title: id, source: 'company', areas: 1, statements: 5, languages }) as const;

test("a round is offered in the set's own language and in those that were chosen, in the order of the set", () => {
  const has = ['en', 'de', 'nl'];
  expect(withLanguage(has, 'en', 'nl', true)).toBe('en,nl');
  expect(withLanguage(has, 'en,nl', 'de', true)).toBe('en,de,nl');
  expect(withLanguage(has, 'en,de,nl', 'de', false)).toBe('en,nl');
  // One that somebody else made without it gets it with the first change.
  expect(withLanguage(has, 'de', 'nl', true)).toBe('en,de,nl');
});

test('what has been chosen goes over the wire, and no choice means all that the set has', () => {
  const fields = fieldsOf(round({ languages: ['en', 'de'] }));
  expect(createBody(fields).languages).toEqual(['en', 'de']);
  expect(createBody({ ...fields, languages: '' }).languages).toBeNull();
  expect(changeBody(fields, { ...fields, languages: 'en' })).toEqual({ languages: ['en'] });
});

test('a copy asks the set as it reads now, so languages that it has no more fall away', () => {
  const fresh = newFields(new Date('2026-11-18T10:00:00Z'), 'UTC');
  const like = round({ languages: ['en', 'nl'], questionSet: { id: 'ours', version: '1', statements: 5 } });
  expect(likeRound(like, fresh, [set('ours', ['en', 'de'])]).languages).toBe('en');
  expect(fitting(['en'], 'nl')).toBe('');
});

test('a round takes the words of its own set anew only when it is told to', () => {
  const fields = fieldsOf(round());
  expect(changeBody(fields, { ...fields, newWords: true })).toEqual({ questionSet: 'concord-20' });
  expect(changeBody(fields, fields)).toEqual({});
});

test('languages are named in the language of the reader, and a tag that nobody knows stays as it is', () => {
  expect([languageName('en', 'de'), languageName('de', 'de'), languageName('en', 'x')]).toEqual([
    'German',
    'Deutsch',
    'x',
  ]);
  expect(languageWords(i18n, ['en', 'de'])).toBe('English and German');
  expect(languageWords(i18n, null, ['en', 'de'])).toBe('All that the statements have: English and German');
  // Of a round from before they were kept.
  expect(languageWords(i18n, null)).toBe('All that the statements have');
});

test('a file says by which name its set goes; where it names none, the answer says so', () => {
  expect(idIn('{ "id": "our-words" }')).toBe('our-words');
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '"id"',
    '{ "id": 7 }',
    '{ "id": "../rounds" }',
    '{ "id": "Ours" }',
  ])
    expect(idIn(text)).toBe('unnamed');
});

test('what has been saved stands in the list, in the place of what it has replaced', () => {
  const sets = [set('a'), set('b')];
  expect(withSet(sets, set('c')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withSet(sets, set('a', ['en'], '2')).map(({ id, version }) => id + version)).toEqual(['a2', 'b1']);
});
