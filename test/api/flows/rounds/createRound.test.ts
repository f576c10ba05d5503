import { createRound, type Deps } from '../../../../api/flows/rounds/createRound.ts';
import { overlapsOf } from '../../../../api/flows/rounds/overlaps.ts';
import type { RosterEntry } from '../../../../contract/roster.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { createRoundBody } from '../../../../contract/rounds.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';
import { say } from '../../../../contract/words/words.ts';

const owner = { id: 'the-owner', name: 'Owner' };
const times = { title: 'New', closesAt: '2026-12-31T17:00:00Z' };

/** Rounds and rosters in memory. */
function office(...known: RoundRecord[]) {
  const rosters = new Map<string, readonly RosterEntry[]>([
    ['a-round v1', [{ user: 'somebody@company.test', side: 'sales', region: 'DACH', name: null }]],
  ]);
  const deps: Deps = {
    now: () => noon,
    newRoundId: () => 'new-round',
    readRound: (id) => {
      const value = known.find((round) => round.id === id);
      return Promise.resolve(value && { value, etag: 'v1' });
    },
    freezeQuestionSet: (id) =>
      Promise.resolve(id === concord20.id ? { set: concord20, version: 'v2' } : undefined),
    addRound: (value) => Promise.resolve({ value, etag: 'v1' }),
    newRosterVersion: () => 'v2',
    beginRosterVersion: () => Promise.resolve(),
    readRosterHead: () =>
      Promise.resolve({ people: 1, byName: 1, regions: [], uploadedAt: noon.toISOString(), source: 'file' }),
    walkRoster: async function* (round, version) {
      yield await Promise.resolve(rosters.get(`${round} ${version}`) ?? []);
    },
    writeRoster: (round, version, { entries }) => {
      rosters.set(`${round} ${version}`, entries);
      return Promise.resolve();
    },
  };
  return {
    rosters,
    create: async (sent: Record<string, unknown>) => {
      const outcome = await createRound(
        deps,
        owner,
        createRoundBody.parse({ ...times, ...sent }),
        new Set([...Object.keys(times), ...Object.keys(sent)]),
      );
      return outcome.kind === 'created' ? outcome.round.value : outcome;
    },
  };
}

const pattern = roundRecord({
  regions: ['DACH', 'Benelux'],
  minimumGroupSize: 7,
  awareness: true,
  resultsFor: 'while-open',
  timeZone: 'Europe/Berlin',
  repeat: 'quarter',
  research: true,
  roster: { people: 1 },
  rosterVersion: 'v1',
});

describe('a new round', () => {
  it('has what most owners want where nothing is said', async () => {
    expect(await office().create({})).toMatchObject({
      timeZone: 'UTC',
      languages: null,
      // What "all" means is kept with it.
      questionSet: { id: 'concord-20', statements: 20, languages: ['en', 'de', 'es', 'fr', 'nl'] },
      repeat: 'none',
      research: false,
      previous: null,
      purged: false,
      roster: null,
      state: 'draft',
    });
  });

  it('cannot ask in a language that its question set does not have', async () => {
    expect(await office().create({ languages: ['en', 'sv'] })).toEqual({
      kind: 'invalid',
      path: 'languages[1]',
      message: say('the question set has only: {languages}', { languages: 'en, de, es, fr, nl' }),
    });
  });

  it.each([
    ['an offset', { timeZone: '+01:00' }],
    ['a place that is none', { timeZone: 'Europe/Atlantis' }],
    ['nothing', { timeZone: '' }],
    ['a language twice', { languages: ['en', 'en'] }],
    ['no language at all', { languages: [] }],
    ['every month', { repeat: 'month' }],
    ['a state of its own making', { state: 'closed' }],
  ])('does not take %s', (_what, sent) => {
    expect(createRoundBody.safeParse({ ...times, ...sent }).success).toBe(false);
  });
});

describe('a copy', () => {
  it('takes over everything that is not said, and the roster as a copy of its own', async () => {
    const { create, rosters } = office(pattern);
    expect(await create({ copyOf: 'a-round', minimumGroupSize: 5 })).toMatchObject({
      id: 'new-round',
      title: 'New',
      regions: ['DACH', 'Benelux'],
      minimumGroupSize: 5,
      awareness: true,
      resultsFor: 'while-open',
      timeZone: 'Europe/Berlin',
      repeat: 'quarter',
      research: true,
      previous: 'a-round',
      roster: { people: 1 },
      rosterVersion: 'v2',
      state: 'draft',
      owner,
    });
    expect(rosters.get('new-round v2')).toEqual(rosters.get('a-round v1'));
  });

  it('of a round that is not there is none', async () => {
    expect(await office().create({ copyOf: 'a-round' })).toMatchObject({ kind: 'invalid', path: 'copyOf' });
  });

  it('cannot have other regions than the roster that it takes over', async () => {
    expect(await office(pattern).create({ copyOf: 'a-round', regions: ['DACH'] })).toMatchObject({
      kind: 'invalid',
      path: 'regions',
    });
  });

  it('of a round whose people have been deleted has no roster', async () => {
    const purged = { ...pattern, purged: true, roster: null, rosterVersion: null };
    expect(await office(purged).create({ copyOf: 'a-round' })).toMatchObject({ roster: null });
  });
});

describe('rounds at the same time', () => {
  const at = (id: string, opensAt: string | null, closesAt: string, rosterVersion: string | null = null) =>
    roundRecord({
      id,
      title: id,
      state: opensAt === null ? 'draft' : 'scheduled',
      opensAt,
      closesAt,
      rosterVersion,
    });
  const own = at('own', '2026-12-10T08:00:00.000Z', '2026-12-20T08:00:00.000Z');
  const overlaps = async (round: RoundRecord, ...others: RoundRecord[]) =>
    overlapsOf(
      { now: () => noon, listRounds: () => Promise.resolve({ items: [round, ...others], next: null }) },
      round,
    );

  it('are told to their owner, not those before, after or without a time', async () => {
    const found = await overlaps(
      own,
      at('before', '2026-12-01T08:00:00.000Z', '2026-12-10T08:00:00.000Z'),
      at('within', '2026-12-12T08:00:00.000Z', '2026-12-13T08:00:00.000Z'),
      at('around', '2026-12-01T08:00:00.000Z', '2026-12-30T08:00:00.000Z'),
      at('after', '2026-12-20T08:00:00.000Z', '2026-12-21T08:00:00.000Z'),
      at('draft', null, '2026-12-21T08:00:00.000Z'),
      roundRecord({ id: 'over', state: 'closed' }),
    );
    const planned = found.filter(({ onlyIfOpenedNow }) => !onlyIfOpenedNow);
    expect(planned.map(({ id }) => id)).toEqual(['within', 'around']);
  });

  it('are told before a round is opened by hand, and as those that only this would bring about', async () => {
    const asks = at('asks', '2026-11-01T08:00:00.000Z', '2026-12-01T08:00:00.000Z');
    const told = async (round: RoundRecord) =>
      (await overlaps(round, asks)).map(({ id, onlyIfOpenedNow }) => [id, onlyIfOpenedNow]);
    expect(await told(own)).toEqual([['asks', true]]);
    expect(await told(at('draft', null, '2026-12-20T08:00:00.000Z'))).toEqual([['asks', true]]);
    expect(await told(at('early', '2026-11-30T08:00:00.000Z', '2026-12-20T08:00:00.000Z'))).toEqual([
      ['asks', undefined],
    ]);
    // Whose closing has passed can no longer be opened.
    expect(await told(at('late', null, '2026-11-10T08:00:00.000Z'))).toEqual([]);
  });

  it('may have other people where each has a roster, and have the same where anybody may answer one', async () => {
    const mine = { ...own, rosterVersion: 'v1' };
    const found = await overlaps(
      mine,
      at('listed', own.opensAt, own.closesAt, 'v1'),
      at('for-all', own.opensAt, own.closesAt),
    );
    expect(found.map(({ id, samePeople }) => [id, samePeople])).toEqual([
      ['listed', 'maybe'],
      ['for-all', 'yes'],
    ]);
  });
});
