import { roundToShow, type RoundEntry } from '../../../src/app/rounds.ts';

const round = (id: string, state: RoundEntry['state'], answered = false): RoundEntry => ({
  id,
  title: id,
  state,
  closesAt: '2026-11-13T12:00:00Z',
  answered,
});

test('who opens the tab gets the open round that waits for an answer', () => {
  expect(roundToShow([round('a', 'open', true), round('b', 'open'), round('c', 'closed')], null)).toBe('b');
});

test('with everything answered it is the first open round, without an open one the latest', () => {
  expect(roundToShow([round('a', 'open', true), round('c', 'closed')], null)).toBe('a');
  expect(roundToShow([round('c', 'closed'), round('d', 'closed')], null)).toBe('c');
});

test('a link goes before everything, and without rounds there is none', () => {
  expect(roundToShow([round('a', 'open')], 'old-one')).toBe('old-one');
  expect(roundToShow([], null)).toBeNull();
});
