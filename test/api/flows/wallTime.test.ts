import { momentAt, monthsLater, wallTimeAt } from '../../../api/flows/wallTime.ts';

describe('times on the wall', () => {
  const berlin = (wall: string) => momentAt(wall, 'Europe/Berlin').toISOString();

  it('is an hour earlier in UTC in summer than in winter', () => {
    expect(berlin('2026-01-13T17:00:00')).toBe('2026-01-13T16:00:00.000Z');
    expect(berlin('2026-07-13T17:00:00')).toBe('2026-07-13T15:00:00.000Z');
  });

  it('an hour that does not exist begins as much later as the clocks are put forward', () => {
    expect(berlin('2027-03-28T02:30:00')).toBe('2027-03-28T01:30:00.000Z');
    expect(wallTimeAt(new Date('2027-03-28T01:30:00Z'), 'Europe/Berlin')).toBe('2027-03-28T03:30:00');
  });

  it('an hour that exists twice is the first of the two', () => {
    expect(berlin('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is right on the far sides of the world, and around the change of clocks', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Lord_Howe', 'Asia/Kathmandu'])
      for (const wall of ['2026-04-05T12:00:00', '2026-10-04T12:00:00', '2026-12-31T23:59:59'])
        expect([zone, wallTimeAt(momentAt(wall, zone), zone)]).toEqual([zone, wall]);
  });

  it('a month that is too short for a day ends on its last', () => {
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsLater('2026-11-09', 3)).toBe('2027-02-09');
  });
});
