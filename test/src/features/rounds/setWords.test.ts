import { newFields } from '../../../../src/features/rounds/form/fields.ts';
import { askedWords, privacyWords, resultsWords } from '../../../../src/features/rounds/form/setWords.ts';
import { i18n } from './builders.ts';

const fields = newFields(new Date('2026-11-23T12:00:00Z'), 'Europe/Berlin');

test('a folded part of the form says in sentences what it is set to', () => {
  expect(privacyWords(i18n, fields)).toBe(
    'Groups of 5 or more are shown. Answers are kept for 24 months. No file of single answers is made.',
  );
  expect(
    privacyWords(i18n, { ...fields, minimumGroupSize: '12', retentionMonths: '1', research: true }),
  ).toBe(
    'Groups of 12 or more are shown. Answers are kept for 1 month. A file of single answers may be made for research.',
  );
  expect(resultsWords(i18n, fields)).toBe(
    "Everybody sees the company's results after the closing. The round does not repeat. People are not asked how the sides see each other.",
  );
  expect(resultsWords(i18n, { resultsFor: 'while-open', repeat: 'half-year', awareness: true })).toBe(
    "Everybody sees the company's results as soon as the groups are large enough. The round repeats every half-year. People are also asked how the sides see each other.",
  );
});

test('which statements are asked is said with the languages that are chosen', () => {
  const set = {
    id: 'own',
    version: '1',
    title: 'Our words',
    source: 'company',
    areas: 1,
    statements: 5,
  } as const;
  const languages = ['en', 'de', 'fr'];
  expect(askedWords(i18n, fields, { ...set, languages })).toBe('Our words, in English, German and French.');
  expect(askedWords(i18n, { ...fields, languages: 'en,fr' }, { ...set, languages })).toBe(
    'Our words, in English and French.',
  );
  expect(askedWords(i18n, fields, { ...set, id: 'concord-20', languages: ['en'] })).toBe(
    "Concord's twenty statements, in English.",
  );
  expect(askedWords(i18n, { ...fields, questionSet: 'gone' }, undefined)).toBe('gone');
});

test.each(['', 'two', '2', '5.5', '101'])(
  'a number that cannot be is not told as if it were set: %j',
  (typed) => {
    expect(privacyWords(i18n, { ...fields, minimumGroupSize: typed })).toBeNull();
  },
);
