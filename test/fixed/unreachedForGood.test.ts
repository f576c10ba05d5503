import { company, people } from '../builders/invitees.ts';

const [first = '', second = ''] = people;
const reminder = { kind: 'answer-reminder-1' } as const;

/** Whoever had blocked Concord on the first day, or got the app after the others had been reminded, heard nothing more. */
describe('somebody whom an invitation could not reach', () => {
  it('because they had blocked Concord is invited again with the next message that is due, and no earlier', async () => {
    const { asked, state, walk, unreached } = company();
    state.refusing.set(first, 'blocked-by-person');
    await walk();
    await walk('2026-11-23T12:20:00Z');
    await walk('2026-11-25T12:20:00Z');
    expect(asked.filter((one) => one === '00')).toHaveLength(1);
    expect(unreached('invitation')).toEqual(['00']);

    await walk('2026-11-26T08:20:00Z');
    expect([asked.filter((one) => one === '00').length, unreached('invitation')]).toEqual([2, ['00']]);
    state.refusing.clear();
    await walk('2026-11-30T08:20:00Z');
    expect(asked.filter((one) => one === '00')).toHaveLength(2);
    await walk('2026-12-02T08:20:00Z');
    expect([asked.filter((one) => one === '00').length, unreached('invitation')]).toEqual([3, []]);
    expect(asked.filter((one) => one === '01')).toHaveLength(1);
  });

  it('and who can be reached when the results are there hears of them', async () => {
    const { asked, state, walk } = company();
    state.refusing.set(first, 'disabled-by-admin');
    await walk();
    state.refusing.clear();
    await walk('2026-12-07T08:20:00Z', { kind: 'results-open' });
    expect(asked).toContain('00 results-open');
  });

  it('because they had no app is invited on the day on which they get it', async () => {
    const has = new Set(people.slice(1));
    const { asked, walk, unreached } = company({ has });
    await walk();
    has.add(first);
    await walk('2026-11-23T12:20:00Z');
    expect([asked.filter((one) => one === '00').length, unreached('invitation')]).toEqual([2, []]);
  });

  it('is reminded two days after that, also where everybody else of their part of the roster was reminded before', async () => {
    const has = new Set([first, ...people.slice(2)]);
    const { asked, state, walk } = company({ has });
    await walk();
    state.answered.add(first);
    await walk('2026-11-26T08:20:00Z', reminder);
    has.add(second);
    await walk('2026-11-26T12:20:00Z');
    await walk('2026-11-27T08:20:00Z', reminder);
    expect(asked).not.toContain('01 answer-reminder-1');
    await walk('2026-11-28T08:20:00Z', reminder);
    expect(asked.filter((one) => one === '01 answer-reminder-1')).toHaveLength(1);
    expect(asked).not.toContain('00 answer-reminder-1');
  });
});
