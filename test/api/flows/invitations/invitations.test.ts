import { dueKinds } from '../../../../api/flows/invitations/peopleKinds.ts';
import { berlin, company, people } from '../../../builders/invitees.ts';
import type { roundRecord } from '../../../builders/rounds.ts';

describe('what people of a round are written', () => {
  const due = (at: string, changed: Parameters<typeof roundRecord>[0] = {}, hasResults = false) =>
    dueKinds({ ...berlin, ...changed }, new Date(at), hasResults);

  it('is nothing before it opens, an invitation from then on, and reminders by the days of its time zone', () => {
    expect(due('2026-11-23T07:59:59Z')).toEqual([]);
    expect(due('2026-11-23T08:00:00Z')).toEqual(['invitation']);
    expect(due('2026-11-25T22:59:59Z')).toEqual(['invitation']);
    expect(due('2026-11-25T23:00:00Z')).toEqual(['invitation', 'answer-reminder-1']); // the 26th in Berlin
    expect(due('2026-12-01T22:59:59Z')).toEqual(['invitation', 'answer-reminder-1']);
    expect(due('2026-12-01T23:00:00Z')).toEqual(['invitation', 'answer-reminder-2']);
    expect(due('2026-12-04T15:59:59Z')).toEqual(['invitation', 'answer-reminder-2']);
  });

  it('is no reminder on the day on which a short round opens', () => {
    const short = { closesAt: '2026-11-24T16:00:00.000Z' };
    expect(due('2026-11-23T09:00:00Z', short)).toEqual(['invitation']);
    expect(due('2026-11-24T09:00:00Z', short)).toEqual(['invitation', 'answer-reminder-2']);
  });

  it('is that results are there, for a week and only where there are some', () => {
    expect(due('2026-12-04T17:00:00Z', {}, false)).toEqual([]);
    expect(due('2026-12-11T17:00:00Z', {}, true)).toEqual(['results-open']);
    expect(due('2026-12-12T17:00:00Z', {}, true)).toEqual([]);
  });

  it('is nothing where nobody stands on a roster', () => {
    expect(due('2026-11-24T09:00:00Z', { roster: null, rosterVersion: null })).toEqual([]);
  });
});

describe('the walk through a roster', () => {
  it('invites everybody once, however often it is taken, and then costs nothing', async () => {
    const { asked, walk, state } = company();
    await walk();
    expect(asked.toSorted()).toEqual(['00', '01', '02', '03']);
    await walk('2026-11-23T09:20:00Z'); // whether they have arrived
    const { looked } = state;
    expect([await walk(), await walk('2026-11-24T08:20:00Z')]).toEqual(['resting', 'resting']);
    expect([asked.length, state.looked]).toEqual([4, looked]);
  });

  it('invites also those who have answered, in other words, because a missing message would tell', async () => {
    const { invitations, walk, state } = company();
    state.answered.add(people[1] ?? '');
    await walk();
    expect(invitations().toSorted()).toEqual(['00 Come', '01 Thank you', '02 Come', '03 Come']);
  });

  it('goes on where it has stopped, also after a crash', async () => {
    const { asked, walk, state } = company();
    await walk(undefined, { most: 1 });
    expect(asked.toSorted()).toEqual(['00', '01']);
    state.failing = people[3] ?? '';
    await expect(walk()).rejects.toThrow('storage is down');
    state.failing = '';
    await walk();
    expect(asked.toSorted()).toEqual(['00', '01', '02', '03']);
  });

  it('waits for the morning where people are, and rests until then', async () => {
    const { asked, walk, state } = company({ zone: 'America/Los_Angeles' });
    await walk(); // twenty past midnight there
    expect(asked).toEqual([]);
    expect(state.progress.get('invitation')?.value.resumeAt).toBe('2026-11-23T15:00:00.000Z');
    expect(await walk('2026-11-23T14:59:00Z')).toBe('resting');
    await walk('2026-11-23T15:00:00Z');
    expect(asked).toHaveLength(4);
  });

  it('leaves in peace who wants quiet until tomorrow, or has had a message today', async () => {
    const { asked, walk, state } = company();
    state.muted.add(people[0] ?? '');
    state.claims.set(`2026-11-23 ${people[1] ?? ''}`, 'another');
    await walk();
    expect(asked.toSorted()).toEqual(['02', '03']);
    state.muted.clear();
    await walk('2026-11-24T06:00:00Z');
    expect(asked.toSorted()).toEqual(['00', '01', '02', '03']);
  });

  it('invites whoever gets the app later at the next good time, and not at night', async () => {
    const has = new Set(people.slice(1));
    const { asked, walk } = company({ has });
    await walk();
    has.add(people[0] ?? '');
    await walk('2026-11-23T23:20:00Z');
    expect(asked.filter((one) => one === '00')).toHaveLength(1); // the one that could not reach them
    await walk('2026-11-24T06:20:00Z');
    expect(asked.filter((one) => one === '00')).toHaveLength(2);
  });

  it('does not try whom only a visit to the tab has made known: that would tell the owner who has been there', async () => {
    const has = new Set(people.slice(1));
    const { asked, unreached, walk } = company({ has, byName: true });
    await walk();
    expect([asked.toSorted(), unreached('invitation')]).toEqual([['01', '02', '03'], []]);
    has.add(people[0] ?? '');
    await walk('2026-11-24T08:20:00Z');
    expect(asked.toSorted()).toEqual(['00', '01', '02', '03']);
  });

  it('counts nobody twice among those who were invited, however often they are', async () => {
    const has = new Set(people.slice(1));
    const { asked, walk, state } = company({ has });
    await walk();
    has.add(people[0] ?? '');
    await walk('2026-11-24T08:20:00Z');
    expect([asked.length, state.progress.get('invitation')?.value.asked]).toEqual([5, 4]);
  });
});
