import { dayHere } from '../../../../src/app/i18n/dayHere.ts';
import type { CaseEvent } from '../../../../contract/caseHistory.ts';
import {
  changeWords,
  closing,
  knownPeople,
  newsIn,
  noteWords,
  takenAt,
  whoIs,
} from '../../../../src/features/disagreements/caseWords.ts';
import { wordsFor } from '../results/builders.ts';
import { item, me, other, step } from './builders.ts';

const at = (day: number) => `2026-11-${day}T09:00:00.000Z`;
const found: CaseEvent = { at: at(12), by: null, act: 'found' };
const taken: CaseEvent = { at: at(13), by: other, act: 'taken' };

test('what has happened since somebody looked is what the history has more', () => {
  const seen = item({ history: [found] });
  expect(newsIn(seen, item({ history: [found, taken] }))).toEqual([taken]);
  expect(newsIn(seen, seen)).toEqual([]);
});

test('words speak to the reader, of others by name, and of Concord as nobody', () => {
  expect([whoIs(me, me), whoIs(other, me), whoIs(null, me)]).toEqual(['me', 'other', 'nobody']);
});

test('a case that was handed over counts from then on', () => {
  const handed: CaseEvent = { at: at(14), by: other, act: 'handed-over', to: me };
  expect(takenAt(item({ history: [found, taken, handed] }))).toBe(at(14));
  expect(takenAt(item())).toBeNull();
});

test('a case that was opened again is not closed by what closed it before', () => {
  const closed: CaseEvent = { at: at(15), by: me, act: 'closed', outcome: 'accepted' };
  expect(closing(item({ state: 'closed', history: [found, closed] }))).toBe(closed);
  expect(closing(item({ state: 'open', history: [found, closed] }))).toBeNull();
});

test('what is different about a step is said in the words and dates of the reader', () => {
  const words = wordsFor('en-GB');
  const due = { from: '2027-02-01', to: '2027-03-01' };
  expect(changeWords(words, { step: 'Define ten words', due, help: true })).toBe(
    'due 1\u00a0March 2027 instead of 1\u00a0February 2027 and help wanted',
  );
  expect(changeWords(words, { step: 'x', state: { from: 'open', to: 'dropped' } })).toBe('given up');
  const owner = { from: me, to: other };
  expect(changeWords(words, { step: 'x', owner, wording: true }).replace(/[\u2068\u2069]/g, '')).toBe(
    'now with Another instead of I myself and other words',
  );
  const read = { what: { from: 'Meet', to: 'Meet weekly' }, target: { from: '9 of 10', to: '1 of 10' } };
  expect(changeWords(words, { step: 'x', ...read }).replace(/[\u2068\u2069]/g, '')).toBe(
    '"Meet weekly" instead of "Meet" and target "1 of 10" instead of "9 of 10"',
  );
  expect(changeWords(words, { step: 'x', reached: null })).toBe('what was reached is taken back');
  expect(changeWords(words, { step: 'x' })).toBe('');
});

test('of older changes, which are kept as a note, a new date is written as the reader writes dates; what people typed stays as it is', () => {
  const words = wordsFor('en-GB');
  const note = 'Define ten words: due 2027-02-01, help wanted';
  expect(noteWords(words, { ...taken, act: 'step-changed', note })).toBe(
    'Define ten words: due 1\u00a0February 2027, help wanted',
  );
  expect(noteWords(words, { ...taken, act: 'noted', note })).toBe(note);
  expect(noteWords(words, taken)).toBeNull();
});

test('a step can be given to the reader and to everybody whom the case knows, each offered once', () => {
  const handed: CaseEvent = { at: at(14), by: other, act: 'handed-over', to: { id: 'third', name: 'Third' } };
  const owner = { id: 'seller', name: 'Seller' };
  const people = knownPeople(
    me,
    item({ takenBy: other, history: [found, taken, handed] }),
    [step({ owner })],
    [me],
  );
  expect(people.map(({ id }) => id)).toEqual(['me', 'other', 'seller', 'third']);
});

test('today is the day where the person is', () => {
  expect(dayHere(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
});
