import { workingDaysBetween } from '../../api/flows/calendar.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

const at = (time: string) => new Date(time);

/** Working days and the days of steps were those of Greenwich: on a Monday in Sydney the weekend was not over. */
describe('days', () => {
  it('are those of the place where people are, its weekend included', () => {
    // From Friday, nine in the evening, to Monday, ten past nine in the evening, in San Francisco.
    const [friday, monday] = [at('2026-11-21T05:00:00Z'), at('2026-11-24T05:10:00Z')];
    expect(workingDaysBetween(friday, monday, 'America/Los_Angeles')).toBe(1);
    // It is Saturday to Tuesday by then in Sydney, and in Greenwich.
    expect(workingDaysBetween(friday, monday, 'Australia/Sydney')).toBe(2);
  });

  it('do not lose an hour when clocks are put forward or back', () => {
    const days = (from: string, to: string) => workingDaysBetween(at(from), at(to), 'Europe/Berlin');
    // Nine in the morning in summer to nine in the morning in winter.
    expect(days('2026-10-23T07:00:00Z', '2026-10-26T07:59:00Z')).toBe(0);
    expect(days('2026-10-23T07:00:00Z', '2026-10-26T08:00:00Z')).toBe(1);
    expect(days('2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z')).toBe(1);
  });

  it('of a case that nobody takes are counted for each liaison where they are', async () => {
    const liaisons = [
      { id: 'of-london', name: 'London', regions: null },
      { id: 'in-sydney', name: 'Sydney', regions: null },
    ];
    // Found on Saturday at one in the morning in Sydney, which is Friday in London.
    const found = { openedAt: '2026-11-20T14:00:00.000Z', changedAt: '2026-11-20T14:00:00.000Z' };
    const { seeTo } = office({
      cases: [openCase(found)],
      liaisons,
      zones: { 'in-sydney': 'Australia/Sydney' },
    });
    // Tuesday, half past seven in the morning in Sydney, and Monday evening in London.
    expect(await seeTo('2026-11-23T20:30:00Z')).toEqual(['in-sydney reminder']);
    expect(await seeTo('2026-11-24T13:59:00Z')).toEqual([]);
    expect(await seeTo('2026-11-24T14:00:00Z')).toEqual(['of-london reminder']);
  });

  it('on which a step is due are those of whoever has agreed it', async () => {
    const { seeTo } = office({
      cases: [openCase({ state: 'closed' })],
      steps: [openStep({ due: '2026-12-01' })],
      zones: { 'step-owner': 'Asia/Tokyo' },
    });
    // Half past seven in the morning of the first of December in Tokyo.
    expect(await seeTo('2026-11-30T22:30:00Z')).toEqual(['step-owner step-today']);
  });
});
