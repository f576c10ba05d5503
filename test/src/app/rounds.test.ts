import type { ScreenName } from '../../../src/app/route.ts';
import { newestClosed, roundToShow, type RoundEntry } from '../../../src/app/rounds.ts';

const round = (id: string, state: RoundEntry['state'], answered = false): RoundEntry => ({
  id,
  title: id,
  state,
  closesAt: '2026-11-13T12:00:00Z',
  answered,
  invited: true,
  standing: null,
});
const on = (screen: ScreenName, named: string | null = null) => ({ screen, round: named, place: null });
const somebody = (...rounds: RoundEntry[]) => ({ rounds, roles: ['participant' as const] });
const owner = (...rounds: RoundEntry[]) => ({ rounds, roles: ['owner' as const] });

test('who opens the tab gets the open round that waits for an answer', () => {
  const me = somebody(round('a', 'open', true), round('b', 'open'), round('c', 'closed'));
  expect(roundToShow(me, on('answer'))).toBe('b');
});

test('who is on the list of one open round and not of another gets the one that asks them', () => {
  const stranger = (entry: RoundEntry) => ({ ...entry, invited: false });
  const [newer, older] = [stranger(round('a', 'open')), round('b', 'open', true)];
  expect(roundToShow(somebody(newer, older), on('answer'))).toBe('b');
  // Whoever is asked by none learns why there.
  expect(roundToShow(somebody(newer, stranger(round('c', 'open'))), on('answer'))).toBe('a');
  // Answers that were sent before somebody was taken off the list can still be seen.
  expect(roundToShow(somebody(newer, stranger(older)), on('answer'))).toBe('b');
});

test('with everything answered it is the first open round, without an open one the latest', () => {
  expect(roundToShow(somebody(round('a', 'open', true), round('c', 'closed')), on('answer'))).toBe('a');
  expect(roundToShow(somebody(round('c', 'closed'), round('d', 'closed')), on('answer'))).toBe('c');
});

test('results begin with the newest round that can have them: for liaisons and owners that may be an open one', () => {
  const rounds = [round('a', 'open'), round('b', 'open'), round('c', 'closed'), round('d', 'closed')];
  expect(roundToShow(somebody(...rounds), on('results'))).toBe('c');
  expect(roundToShow(owner(...rounds), on('results'))).toBe('a');
  expect(roundToShow({ rounds, roles: ['participant', 'liaison'] }, on('results'))).toBe('a');
  expect(roundToShow({ rounds, roles: ['participant', 'liaison'] }, on('disagreements'))).toBe('a');
  expect(roundToShow(somebody(round('a', 'open')), on('results'))).toBe('a');
  expect(newestClosed([round('a', 'open')])).toBeUndefined();
});

test('a link goes before everything, and without rounds there is none', () => {
  expect(roundToShow(somebody(round('a', 'open')), on('answer', 'old-one'))).toBe('old-one');
  expect(roundToShow(somebody(), on('results'))).toBeNull();
});
