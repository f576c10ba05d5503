import { nextTimes } from '../../../../api/flows/rounds/nextRound.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const berlin = {
  timeZone: 'Europe/Berlin',
  repeat: 'quarter',
  title: 'How we work together',
  opensAt: '2026-11-30T08:00:00.000Z', // 9:00
  closesAt: '2026-12-18T16:00:00.000Z', // 17:00, eighteen days later
} as const;
const after = '2026-12-18T16:00:20.000Z';
const next = (changed: Parameters<typeof roundRecord>[0] = {}, now = after) =>
  nextTimes(roundRecord({ ...berlin, ...changed }), new Date(now));

describe('the round that follows', () => {
  it('opens about a quarter later, on the same day of the week at the same hour, and is as long', () => {
    expect(next()).toEqual({
      title: 'How we work together (2027-03)',
      opensAt: '2027-03-01T08:00:00.000Z', // a Monday, as 30 November was; February has no 30th
      closesAt: '2027-03-19T16:00:00.000Z',
    });
  });

  it('keeps its hour when the clocks change in between', () => {
    expect(next({ repeat: 'half-year' })).toMatchObject({
      opensAt: '2027-05-31T07:00:00.000Z', // 9:00 in summer
      closesAt: '2027-06-18T15:00:00.000Z',
    });
    expect(
      next(
        { opensAt: '2026-12-27T01:30:00.000Z', closesAt: '2027-01-08T16:00:00.000Z' },
        '2027-01-08T17:00:00Z',
      ),
    ).toMatchObject({ opensAt: '2027-03-28T01:30:00.000Z' }); // 2:30 does not exist on that night: 3:30
  });

  it('is one period later where its time has passed already, once and not in the past', () => {
    expect(next({}, '2027-03-02T00:00:00Z')?.opensAt).toBe('2027-05-31T07:00:00.000Z');
    expect(next({}, '2030-01-01T00:00:00Z')?.opensAt).toBe('2030-02-25T08:00:00.000Z');
  });

  it('has the month in its title instead of the month of the one before, and no title that is too long', () => {
    expect(next({ title: 'Autumn (2026-11)' })?.title).toBe('Autumn (2027-03)');
    expect(next({ title: 'x'.repeat(100) })?.title).toHaveLength(100);
  });

  it('does not exist where nothing is to be repeated', () => {
    expect(next({ repeat: 'none' })).toBeUndefined();
    expect(next({ opensAt: null })).toBeUndefined();
  });
});
