import { mayPurge, purgeAnswers, type Deps } from '../../../../api/flows/rounds/purgeAnswers.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const over = roundRecord({
  state: 'closed',
  closedAt: '2026-11-29T17:00:00.000Z',
  retentionMonths: 1,
  roster: { people: 5 },
  rosterVersion: 'v2',
});

/** So many rows of answers and of people who wanted no reminders, and two versions of the roster. */
function kept(answers: number, silent: number) {
  const left = {
    answers,
    silent,
    progress: 1,
    rosters: ['v1', 'v2'],
    matches: ['v1@a-round.example', 'v1@another.example', 'has-the-app', 'long-gone'],
    round: over,
  };
  const acts: string[] = [];
  const take = (name: 'answers' | 'silent') => (_of: unknown, most: number) => {
    const gone = Math.min(most, left[name]);
    left[name] -= gone;
    return Promise.resolve(gone);
  };
  const deps: Deps = {
    now: () => new Date('2026-12-30T02:00:00Z'),
    complain: () => undefined,
    addAuditEntry: ({ act, at }) => {
      acts.push(`${act} ${at}`);
      return Promise.resolve();
    },
    readRound: () => Promise.resolve({ value: left.round, etag: '1' }),
    replaceRound: (round) => {
      left.round = round.value;
      return Promise.resolve(round);
    },
    purgeResponses: take('answers'),
    purgeSilent: take('silent'),
    purgeProgress: () => {
      left.progress = 0;
      return Promise.resolve();
    },
    listRosterVersions: () =>
      Promise.resolve(
        [
          ...left.rosters.map((version) => ({ round: 'a-round', version })),
          { round: 'another', version: 'v1' },
        ].map((one) => ({ ...one, writtenAt: new Date(0), settled: 0 })),
      ),
    deleteRoster: (round) => {
      expect(round).toBe('a-round');
      return Promise.resolve();
    },
    tenant: 't',
    walkRoster: async function* (round, version) {
      await Promise.resolve();
      yield [{ user: `${version}@${round}.example`, side: 'sales', region: null, name: null }];
    },
    peopleWithChat: async function* () {
      yield await Promise.resolve('has-the-app');
    },
    dropMatches: async (_tenant, gather) => {
      const needed: string[] = [];
      await gather({ user: (name) => needed.push(name), person: (id) => needed.push(id) });
      left.matches = left.matches.filter((one) => needed.includes(one));
      return 0;
    },
    forgetRosterVersion: (round, version) => {
      if (round !== over.id) throw new Error('that is the roster of another round');
      left.rosters = left.rosters.filter((one) => one !== version);
      return Promise.resolve();
    },
  };
  return { left, acts, run: (most: number) => purgeAnswers(deps, left.round, most) };
}

describe('when the time of a round is over', () => {
  it('everything of its people goes, a run at a time, and the round is marked when nothing is left', async () => {
    const { left, acts, run } = kept(25, 4);
    expect([await run(10), await run(10)]).toEqual([10, 10]);
    expect(left).toMatchObject({ answers: 5, silent: 4, rosters: ['v1', 'v2'], round: { purged: false } });
    expect(await run(10)).toBe(9);
    expect(left).toMatchObject({
      answers: 0,
      silent: 0,
      progress: 0,
      rosters: [],
      // Who stands on another roster, or has the app, is still found.
      matches: ['v1@another.example', 'has-the-app'],
      round: { purged: true, roster: null, rosterVersion: null, state: 'closed' },
    });
    expect(acts).toEqual(['round-purged 2026-12-29T00:00:00.000Z']);
  });

  it('nothing is done again', async () => {
    const { acts, run } = kept(3, 0);
    await run(10);
    expect(await run(10)).toBe(0);
    expect(acts).toHaveLength(1);
  });

  it('final figures that could not be made before come first, for a day', () => {
    const [before, on, after] = ['2026-12-28T23:59:59Z', '2026-12-29T00:00:00Z', '2026-12-30T00:00:00Z'].map(
      (time) => new Date(time),
    ) as [Date, Date, Date];
    expect([before, on, after].map((now) => mayPurge(over, now, true))).toEqual([false, true, true]);
    expect([before, on, after].map((now) => mayPurge(over, now, false))).toEqual([false, false, true]);
  });
});
