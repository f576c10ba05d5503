import { daysUntil, exactly, spanWords, wholeDay } from '../../../../src/features/rounds/dates.ts';
import { inOrder } from '../../../../src/features/rounds/list/inOrder.ts';
import { stateSentence } from '../../../../src/features/rounds/round/stateSentence.ts';
import { spread, timelineOf } from '../../../../src/features/rounds/timeline.ts';
import { i18n, round } from './builders.ts';

const roster = { people: 118 };
const now = new Date('2026-11-05T10:00:00Z');

const known = { people: 118, notYetMatched: 100 };

test('a round with a list of people invites, reminds twice and closes; what is over is told from what is to come', () => {
  const points = timelineOf(round({ roster }), now, known);
  expect(points.map(({ what, past }) => (past ? what : `(${what})`))).toEqual([
    'opens',
    'reminded',
    'today',
    '(last-reminder)',
    '(closes)',
  ]);
  expect(points[1]?.at).toBe('2026-10-29T08:00:00.000Z');
});

test('a round that will open says that it invites, unless nobody on its list can be written to', () => {
  const before = new Date('2026-10-20T10:00:00Z');
  const first = (list: typeof known) =>
    timelineOf(round({ roster, state: 'scheduled' }), before, list)[0]?.what;
  expect(first(known)).toBe('invited');
  expect(first({ people: 118, notYetMatched: 118 })).toBe('opens');
});

test('where a round opens in the evening, its invitations go out on the morning after', () => {
  const evening = { roster, state: 'scheduled', opensAt: '2026-10-26T20:30:00.000Z' } as const;
  const points = timelineOf(round(evening), new Date('2026-10-20T10:00:00Z'), known);
  expect(points.slice(0, 2).map(({ what }) => what)).toEqual(['opens', 'invites']);
  expect(daysUntil(round(), new Date(points[0]?.at ?? ''), points[1]?.at ?? '')).toBe(1);
});

test('of a round that has closed nothing is to come, and no reminder is told that closing it by hand has overtaken', () => {
  const over = { roster, state: 'closed', closesAt: '2026-10-30T16:00:00.000Z' } as const;
  expect(timelineOf(round(over), now, known).map(({ what, past }) => [what, past])).toEqual([
    ['opens', true],
    ['closes', true],
  ]);
});

test('without a list nobody can be invited or reminded, and a round without dates has nothing to tell', () => {
  expect(timelineOf(round(), now, null).map(({ what }) => what)).toEqual(['opens', 'today', 'closes']);
  expect(timelineOf(round({ state: 'scheduled' }), now, null).map(({ what }) => what)).toEqual([
    'opens',
    'closes',
  ]);
  expect(timelineOf(round({ opensAt: null, state: 'draft' }), now, null)).toEqual([]);
});

test('a short round has the last reminder alone, and one of a day has none', () => {
  const until = (closesAt: string) =>
    timelineOf(round({ roster, closesAt }), new Date('2026-10-26T09:00:00Z'), known).map(({ what }) => what);
  expect(until('2026-10-30T16:00:00.000Z')).toEqual(['opens', 'last-reminder', 'closes']);
  expect(until('2026-10-26T16:00:00.000Z')).toEqual(['opens', 'closes']);
});

test('today has one mark: what happens on this day of the calendar, or a point of its own', () => {
  const todays = (at: string, closesAt = '2026-11-13T16:00:00.000Z') =>
    timelineOf(round({ roster, closesAt }), new Date(at), known)
      .filter(({ today }) => today)
      .map(({ what }) => what);
  expect(todays('2026-10-26T23:30:00+01:00')).toEqual(['opens']);
  expect(todays('2026-10-29T06:00:00Z')).toEqual(['reminded']);
  expect(todays('2026-11-05T10:00:00Z')).toEqual(['today']);
  expect(todays('2026-11-13T10:00:00Z')).toEqual(['closes']);
  // On its only day a round opens and closes, and both are today.
  expect(todays('2026-10-26T10:00:00Z', '2026-10-26T16:00:00.000Z')).toEqual(['opens', 'closes']);
  const before = timelineOf(round({ state: 'scheduled' }), new Date('2026-10-26T07:00:00Z'), null);
  expect(before.some(({ today }) => today)).toBe(false);
});

test('labels stand apart, in their order and on the line', () => {
  for (const places of [
    [0, 1, 2, 99, 100],
    [0, 98, 99, 100],
    [0, 50, 100],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]) {
    const moved = spread(places);
    expect(moved[0]).toBeGreaterThanOrEqual(0);
    expect(moved.at(-1)).toBeLessThanOrEqual(100);
    const apart = Math.min(22, 100 / (places.length - 1));
    for (const [index, place] of moved.slice(1).entries())
      expect(place - (moved[index] ?? 0)).toBeGreaterThanOrEqual(apart - 1e-9);
  }
});

test('days are counted as the calendar of the round counts them', () => {
  expect(daysUntil(round(), now, '2026-11-13T16:00:00.000Z')).toBe(8);
  expect(daysUntil(round(), new Date('2026-11-12T23:30:00Z'), '2026-11-13T16:00:00.000Z')).toBe(0);
  const span = spanWords('en-GB', round(), '2026-10-25T23:30:00Z', '2026-11-13T16:00:00Z');
  expect(span.replaceAll(/\s/g, ' ')).toBe('26 Oct – 13 Nov 2026');
});

test('where a round stands is a sentence with its time zone', () => {
  expect(stateSentence(i18n, round(), now)).toBe(
    'Open until Friday, 13\u00a0November 2026 at 17:00 (Central European Time). 8 days left.',
  );
  expect(stateSentence(i18n, round(), new Date('2026-11-13T10:00:00Z'))).toMatch(/This is the last day\.$/);
  // What is far away is said by its date, and nothing is less than the last day.
  expect(stateSentence(i18n, round({ closesAt: '2099-01-01T12:00:00Z' }), now)).toBe(
    'Open until Thursday, 1\u00a0January 2099 at 13:00 (Central European Time).',
  );
  expect(stateSentence(i18n, round(), new Date('2026-11-15T10:00:00Z'))).toMatch(/This is the last day\.$/);
  expect(stateSentence(i18n, round({ state: 'closed' }), now)).toBe(
    'Closed on 13\u00a0November 2026. Answers are deleted on 13\u00a0November 2028.',
  );
  expect(stateSentence(i18n, round({ state: 'closed', purged: true }), now)).toMatch(/were deleted on/);
});

test('rounds that need an owner stand before those that are over', () => {
  const closed = (id: string, closesAt: string) => round({ id, state: 'closed', closesAt });
  const rounds = [
    closed('old', '2025-11-13T16:00:00.000Z'),
    round({ id: 'draft', state: 'draft' }),
    closed('newer', '2026-05-08T16:00:00.000Z'),
    round({ id: 'open' }),
    round({ id: 'scheduled', state: 'scheduled' }),
  ];
  expect(inOrder(rounds).map(({ id }) => id)).toEqual(['open', 'scheduled', 'draft', 'newer', 'old']);
});

test.each([
  ['de', '14.\u00a0Dezember 2026', 'Montag, 14.\u00a0Dezember 2026 um 14:43'],
  ['es', '14\u00a0de\u00a0diciembre de 2026', 'lunes, 14\u00a0de\u00a0diciembre de 2026, 14:43'],
])('in %s no line ends between a day and its month', (locale, day, moment) => {
  const place = { timeZone: 'UTC' };
  expect(wholeDay(locale, place, '2026-12-14T14:43:00Z')).toBe(day);
  expect(exactly(locale, place, '2026-12-14T14:43:00Z')).toBe(moment);
});
