import { dueKinds } from '../../../../api/flows/invitations/peopleKinds.ts';
import { walkPeople, type Deps } from '../../../../api/flows/invitations/walkPeople.ts';
import type { ConversationRecord } from '../../../../contract/conversations.ts';
import type { AskedDelivery } from '../../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../../contract/deliveryRecords.ts';
import type { Progress } from '../../../../contract/progress.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const berlin = roundRecord({
  timeZone: 'Europe/Berlin',
  opensAt: '2026-11-23T08:00:00.000Z',
  closesAt: '2026-12-04T16:00:00.000Z',
  state: 'scheduled',
  roster: { people: 4 },
  rosterVersion: 'v1',
});

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

const people = ['00', '01', '02', '03'].map((digits) => `${digits}000000-0000-4000-8000-000000000000`);

/** Four people in two buckets, and everything that walking through them takes, in memory. @param has who has the app */
function company({ zone = 'Europe/Berlin', has = new Set(people) } = {}) {
  const installed = (id: string): boolean => has.has(id);
  const asked: string[] = [];
  const rows = new Map<string, DeliveryRecord>();
  const state = {
    now: new Date('2026-11-23T08:20:00Z'),
    muted: new Set<string>(),
    claims: new Map<string, string>(),
    progress: undefined as { value: Progress; etag: string } | undefined,
    looked: 0,
    failing: '',
  };
  const claim = (day: string, person: string, reminder: string) => {
    const key = `${day} ${person}`;
    if (!state.claims.has(key)) state.claims.set(key, reminder);
    return Promise.resolve(state.claims.get(key) === reminder);
  };
  const deps: Deps = {
    now: () => state.now,
    tenant: 't',
    placeOf: ({ about, kind, to }) => ({ partition: 'd0', key: `${about}~${kind}~${to.id}` }),
    readDelivery: ({ key }) => {
      state.looked += 1;
      const value = rows.get(key);
      return Promise.resolve(value && { value, etag: '1' });
    },
    askForDelivery: (delivery: AskedDelivery) => {
      if (delivery.to.id === state.failing) return Promise.reject(new Error('storage is down'));
      const key = `${delivery.about}~${delivery.kind}~${delivery.to.id}`;
      const there = installed(delivery.to.id);
      const before = rows.get(key);
      if (before && before.version >= (delivery.version ?? 0)) return Promise.resolve('known');
      rows.set(key, {
        ...delivery,
        version: delivery.version ?? 0,
        state: there ? 'sent' : 'unreachable',
        reason: there ? null : 'not-installed',
        askedAt: state.now.toISOString(),
      } as DeliveryRecord);
      asked.push(delivery.to.id.slice(0, 2));
      return Promise.resolve('asked');
    },
    conversationWith: ({ id }) =>
      Promise.resolve(installed(id) ? ({ locale: 'en', timeZone: zone } as ConversationRecord) : undefined),
    pseudonymOf: ({ id }) => id,
    hasResponded: () => Promise.resolve(false),
    isMuted: (id) => Promise.resolve(state.muted.has(id)),
    isSilent: () => Promise.resolve(false),
    claimReminder: claim,
    claimAnswerReminder: claim,
    peopleCards: {
      invitation: () => ({ text: 'Come' }),
      'answer-reminder-1': () => ({ text: 'Once' }),
      'answer-reminder-2': () => ({ text: 'Last' }),
      'results-open': () => ({ text: 'There' }),
    },
    rosterBuckets: () => 2,
    readRosterBucket: (_round, _version, bucket) =>
      Promise.resolve(
        people
          .slice(bucket * 2, bucket * 2 + 2)
          .map((user) => ({ user, side: 'sales', region: null, name: null })),
      ),
    matchesOf: () => Promise.resolve(new Map()),
    readProgress: () => Promise.resolve(state.progress),
    writeProgress: (_round, _kind, value, etag) => {
      if (state.progress?.etag !== etag) return Promise.resolve('lost-race');
      state.progress = { value, etag: String(Number(etag ?? 0) + 1) };
      return Promise.resolve(state.progress);
    },
  };
  return {
    asked,
    state,
    walk: (at?: string, most = 100) => {
      if (at !== undefined) state.now = new Date(at);
      return walkPeople(deps, berlin, 'invitation', most);
    },
  };
}

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

  it('goes on where it has stopped, also after a crash', async () => {
    const { asked, walk, state } = company();
    await walk(undefined, 1);
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
    expect(state.progress?.value.resumeAt).toBe('2026-11-23T15:00:00.000Z');
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
});
