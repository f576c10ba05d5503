import { formatMessage, formatPieces, type Message } from '../../../../src/app/i18n/message.ts';
import { compileMessage } from '../../../../vite.messages.ts';

const compiled = (text: string) => compileMessage(text) as Message;
const format = (text: string, values = {}, locale = 'en') => formatMessage(compiled(text), values, locale);

test('a text without values is itself', () => {
  expect(compileMessage("You can't judge it.")).toBe("You can't judge it.");
});

test('values stand where they belong, numbers as the locale writes them', () => {
  const text = 'Round {title} has {count} answers.';
  expect(format(text, { title: 'Autumn', count: 12345 })).toBe('Round Autumn has 12,345 answers.');
  expect(format(text, { title: 'Autumn', count: 12345 }, 'de')).toBe('Round Autumn has 12.345 answers.');
});

test('a plural takes the exact number first, then the form of the language, then the other', () => {
  const text = '{n, plural, =0 {Nothing is} one {# answer is} other {# answers are}} open.';
  expect(format(text, { n: 0 })).toBe('Nothing is open.');
  expect(format(text, { n: 1 })).toBe('1 answer is open.');
  expect(format(text, { n: 2 })).toBe('2 answers are open.');
});

test('a plural is chosen by a figure with a decimal too: French has one point up to 1.9', () => {
  const text = '{points, plural, one {{points} point} other {{points} points}}';
  expect(format(text, { points: '1,9' }, 'fr')).toBe('1,9 point');
  expect(format(text, { points: '2,0' }, 'fr')).toBe('2,0 points');
});

test('a choice by name falls back to the other', () => {
  const text = '{side, select, sales {You sell.} other {You look on.}}';
  expect(format(text, { side: 'sales' })).toBe('You sell.');
  expect(format(text, { side: 'observer' })).toBe('You look on.');
});

test('words between tags are given to whoever shows them', () => {
  const message = compiled('<b>You</b> see {what}.');
  const parts = formatPieces<string>(
    message,
    { what: 'it' },
    'en',
    (tag, words) => `[${tag}:${words.join('')}]`,
  );
  expect(parts.join('')).toBe('[b:You] see it.');
  expect(formatMessage(message, { what: 'it' }, 'en')).toBe('You see it.');
});

test('a value that is missing is a mistake of the program, not a hole in the text', () => {
  expect(() => format('Open until {date}.')).toThrow('formatMessage requires a value for {date}');
});

test('a text that is not well formed, or that the tab cannot show, stops the build', () => {
  expect(() => compileMessage('{count, plural, one {x}')).toThrow();
  expect(() => compileMessage('{when, date}')).toThrow('compileMessage requires values');
  expect(() => compileMessage('{n, plural, offset:1 other {#}}')).toThrow('without an offset');
});
