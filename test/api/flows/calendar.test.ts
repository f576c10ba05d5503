import {
  daysLater,
  isQuiet,
  localTime,
  toTheMinute,
  nextMorning,
  tomorrowMorning,
  workingDaysBetween,
} from '../../../api/flows/calendar.ts';

const at = (time: string) => new Date(time);

describe('the calendar', () => {
  test('a time that answers have set off is shown to the minute, and never before what it follows', () => {
    const at = new Date('2026-11-22T10:15:59.999Z');
    expect(toTheMinute(at)).toBe('2026-11-22T10:15:00.000Z');
    expect(toTheMinute(at, '2026-11-22T10:15:30.001Z')).toBe('2026-11-22T10:15:30.001Z');
    expect(toTheMinute(at, '2026-11-22T09:00:00.000Z')).toBe('2026-11-22T10:15:00.000Z');
  });

  test('at night, from eight to seven where the person is, it is quiet', () => {
    expect(isQuiet(at('2026-11-23T18:59:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isQuiet(at('2026-11-23T19:00:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isQuiet(at('2026-11-24T05:59:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isQuiet(at('2026-11-24T06:00:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isQuiet(at('2026-11-24T06:00:00Z'), 'America/Los_Angeles')).toBe(true);
  });

  test('a time zone that nobody knows counts as UTC', () =>
    expect(localTime(at('2026-11-23T23:30:00Z'), 'Nowhere/Land')).toEqual({ day: '2026-11-23', hour: 23 }));

  test('midnight is hour 0 of the new day', () =>
    expect(localTime(at('2026-11-23T23:00:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-11-24', hour: 0 }));

  test.each([
    ['2026-11-23T09:00:00Z', '2026-11-24T08:59:00Z', 0],
    ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z', 1],
    ['2026-11-23T09:00:00Z', '2026-11-25T09:00:00Z', 2],
    // Friday to Monday: the weekend does not count.
    ['2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z', 1],
    ['2026-11-20T09:00:00Z', '2026-11-27T09:00:00Z', 5],
    ['2026-11-21T09:00:00Z', '2026-11-22T09:00:00Z', 0],
    ['2026-11-21T09:00:00Z', '2026-11-23T09:00:00Z', 1],
    ['2026-11-23T09:00:00Z', '2026-12-14T08:59:00Z', 14],
    ['2026-11-23T09:00:00Z', '2026-12-14T09:00:00Z', 15],
    ['2026-11-24T09:00:00Z', '2026-11-23T09:00:00Z', 0],
  ])('from %s to %s are %i working days', (from, to, days) =>
    expect(workingDaysBetween(at(from), at(to), 'UTC')).toBe(days),
  );

  test('days are counted over months, years and changes of the clock', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysLater('2027-03-01', -3)).toBe('2027-02-26');
    expect(daysLater('2026-10-24', 2)).toBe('2026-10-26');
  });

  test('at night the next morning is that of the same day, by day that of the next', () => {
    const morning = (time: string) => nextMorning(at(time), 'Europe/Berlin').toISOString();
    expect(morning('2026-11-24T04:00:00Z')).toBe('2026-11-24T06:00:00.000Z');
    expect(morning('2026-11-24T06:00:00Z')).toBe('2026-11-25T06:00:00.000Z');
    expect(morning('2026-11-24T20:00:00Z')).toBe('2026-11-25T06:00:00.000Z');
  });

  test('quiet until tomorrow ends at seven in the morning where the person is, also when clocks change', () => {
    expect(tomorrowMorning(at('2026-11-23T15:10:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-11-24T06:00:00.000Z',
    );
    expect(tomorrowMorning(at('2026-11-23T23:30:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-11-25T06:00:00.000Z',
    );
    expect(localTime(tomorrowMorning(at('2026-10-24T12:00:00Z'), 'Europe/Berlin'), 'Europe/Berlin')).toEqual({
      day: '2026-10-25',
      hour: 7,
    });
  });
});
