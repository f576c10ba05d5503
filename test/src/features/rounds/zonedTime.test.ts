import { momentsOf, wallTimeAt, zonesWith } from '../../../../src/features/rounds/form/zonedTime.ts';

const iso = (wall: string, zone: string) => momentsOf(wall, zone).map((moment) => moment.toISOString());

test('a time on the wall is a moment that depends on the place and the season', () => {
  expect(iso('2026-10-26T09:00', 'Europe/Berlin')).toEqual(['2026-10-26T08:00:00.000Z']);
  expect(iso('2026-07-01T09:00', 'Europe/Berlin')).toEqual(['2026-07-01T07:00:00.000Z']);
  expect(iso('2026-07-01T09:00', 'America/New_York')).toEqual(['2026-07-01T13:00:00.000Z']);
  expect(iso('2026-07-01T09:00', 'Asia/Kathmandu')).toEqual(['2026-07-01T03:15:00.000Z']);
  expect(iso('2026-07-01T09:00', 'Pacific/Kiritimati')).toEqual(['2026-06-30T19:00:00.000Z']);
});

test('a time over which the clocks are put forward does not exist, and one that they show twice is two moments', () => {
  expect(iso('2027-03-28T02:30', 'Europe/Berlin')).toEqual([]);
  expect(iso('2027-03-28T03:00', 'Europe/Berlin')).toEqual(['2027-03-28T01:00:00.000Z']);
  expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]);
  // Half an hour, on Lord Howe Island.
  expect(iso('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual([]);
});

test('what is no time is no moment', () => {
  for (const wall of [
    '',
    '2026-10-26',
    'tomorrow',
    '2026-02-30T09:00',
    '2026-10-26T25:00',
    '12026-10-26T09:00',
  ])
    expect(momentsOf(wall, 'Europe/Berlin')).toEqual([]);
});

test('a moment is written as clocks there show it, and read back it is the same', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham'])
    for (const instant of ['2026-01-31T23:59:00.000Z', '2026-06-30T00:00:00.000Z'])
      expect(iso(wallTimeAt(instant, zone), zone)).toEqual([instant]);
});

test('every zone can be chosen, also the one that a round has and the browser does not list', () => {
  expect(zonesWith('Etc/GMT+5')).toEqual(expect.arrayContaining(['Etc/GMT+5', 'UTC', 'Europe/Berlin']));
  expect(zonesWith('UTC').filter((zone) => zone === 'UTC')).toHaveLength(1);
});
