import { askQuestions, type Deps as QuestionDeps } from '../../../../api/flows/answering/askQuestions.ts';
import { listOpenResults } from '../../../../api/flows/results/listOpenResults.ts';
import { readResults, type Deps } from '../../../../api/flows/results/readResults.ts';
import type { ReleasedScope } from '../../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { questionSet } from '../../../builders/questionSets.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const now = () => new Date('2027-02-15T12:00:00.000Z');
const closed = (id: string, changed: Partial<RoundRecord> = {}) =>
  roundRecord({
    id,
    state: 'closed',
    closedAt: '2027-01-15T12:00:00.000Z',
    closesAt: '2027-01-15T12:00:00.000Z',
    ...changed,
  });
const scope = (region: string | null) =>
  ({
    region,
    n: {},
    score: {},
    level: { sales: 'defined' },
    subjects: [],
    moveUp: [],
  }) as unknown as ReleasedScope;

/** Rounds that have figures. @param listed who stands on the list of whatever round has one */
function company(rounds: readonly RoundRecord[], listed: readonly string[] = []) {
  return {
    now,
    findRound: (id: string) => Promise.resolve(rounds.find((one) => one.id === id)),
    listRounds: () => Promise.resolve({ items: rounds, next: null }),
    findLiaisons: () => Promise.resolve([{ id: 'lia', name: 'Lia', regions: null }]),
    findRosterEntry: (_round: string, _version: string, users: readonly string[]) => {
      const user = listed.find((one) => users.includes(one));
      return Promise.resolve(
        user === undefined ? undefined : { user, side: 'sales', region: null, name: null },
      );
    },
    matchesOf: () => Promise.resolve(new Map<string, string>()),
    latestRelease: () =>
      Promise.resolve({ number: 1, releasedAt: '2027-01-15T12:00:00.000Z', final: true, publications: 1 }),
    readScopes: () => Promise.resolve([scope(null), scope('DACH')]),
    readCompanyScope: () => Promise.resolve([scope(null)]),
  } as unknown as Deps & { listRounds: () => Promise<{ items: readonly RoundRecord[]; next: null }> };
}

const owner = { tenant: 't', id: 'olivia', name: 'Olivia', owner: true };
const liaison = { tenant: 't', id: 'lia', name: 'Lia', owner: false };
const guestId = '00000000-0000-4000-8000-000000000001';
const guest = { tenant: 't', id: guestId, name: 'Guest', owner: false, guest: true };

test('where results are put up for everybody, an owner and a liaison get the company alone', async () => {
  const deps = company([closed('spring')]);
  for (const person of [owner, liaison]) {
    const regions = async (audience: 'person' | 'everyone') => {
      const outcome = await readResults(deps, person, 'spring', audience);
      return outcome.kind === 'results' ? outcome.scopes.map(({ region }) => region) : outcome.kind;
    };
    expect(await regions('person')).toEqual([null, 'DACH']);
    expect(await regions('everyone')).toEqual([null]);
  }
});

test('a round whose results are not open to everybody is not among those that can be put up, whoever asks', async () => {
  const open = { state: 'open', closesAt: '2027-03-15T12:00:00.000Z' } as const;
  const deps = company([
    roundRecord({ id: 'draft', state: 'draft' }),
    roundRecord({ id: 'shut', ...open }),
    roundRecord({ id: 'early', ...open, resultsFor: 'while-open' }),
    closed('spring', { purged: true }),
  ]);
  for (const person of [owner, liaison])
    expect((await listOpenResults(deps, person)).map(({ id }) => id)).toEqual(['early', 'spring']);
});

test('the round that closed last comes first, whichever was made first', async () => {
  const at = (day: string) => ({ closedAt: `${day}T12:00:00.000Z`, closesAt: `${day}T12:00:00.000Z` });
  const deps = company([closed('made-last', at('2026-12-01')), closed('made-first', at('2027-01-20'))]);
  expect((await listOpenResults(deps, owner)).map(({ id }) => id)).toEqual(['made-first', 'made-last']);
});

test('a guest of the company sees results of the rounds whose list names them, and of no others', async () => {
  const rounds = [closed('listed', { rosterVersion: 'v1' }), closed('for-all')];
  const kinds = (deps: Deps) =>
    Promise.all(rounds.map(async ({ id }) => (await readResults(deps, guest, id)).kind));
  expect(await kinds(company(rounds, [guestId]))).toEqual(['results', 'not-invited']);
  expect(await kinds(company(rounds))).toEqual(['not-invited', 'not-invited']);
  expect((await listOpenResults(company(rounds, [guestId]), guest)).map(({ id }) => id)).toEqual(['listed']);
  expect(await listOpenResults(company(rounds), guest)).toEqual([]);
});

test('the words beside figures that are everybody\u2019s are for those too who are not asked to answer', async () => {
  const round = roundRecord({
    id: 'early',
    state: 'open',
    closesAt: '2027-03-15T12:00:00.000Z',
    rosterVersion: 'v1',
    resultsFor: 'while-open',
  });
  const deps = (one: RoundRecord) =>
    ({
      ...company([one]),
      questionSetOf: () => Promise.resolve(questionSet([2, 1])),
      hasResponded: () => Promise.resolve(false),
      pseudonymOf: () => 'pseudonym',
      rememberMatch: () => Promise.resolve('theirs'),
    }) as unknown as QuestionDeps;
  const somebody = { tenant: 't', id: 'somebody', name: 'Somebody', owner: false };
  const ask = async (one: RoundRecord, purpose?: 'results') =>
    (await askQuestions(deps(one), somebody, 'early', 'en', purpose)).kind;
  expect(await ask(round)).toBe('not-invited');
  expect(await ask(round, 'results')).toBe('questions');
  expect(await ask({ ...round, resultsFor: 'after-close' }, 'results')).toBe('not-invited');
});

test('a guest gets the words of a round that has closed where they may see its figures, or have answered it', async () => {
  const ask = async (one: RoundRecord, { listed = false, responded = false, person = guest } = {}) => {
    const deps = {
      ...company([one], listed ? [guestId] : []),
      questionSetOf: () => Promise.resolve(questionSet([2, 1])),
      hasResponded: () => Promise.resolve(responded),
      pseudonymOf: () => 'pseudonym',
      rememberMatch: () => Promise.resolve('theirs'),
    } as unknown as QuestionDeps;
    const kinds = [];
    for (const purpose of ['results', 'answering'] as const)
      kinds.push((await askQuestions(deps, person, one.id, 'en', purpose)).kind);
    return kinds;
  };
  const [given, refused] = [Array(2).fill('questions'), Array(2).fill('not-invited')];
  const withList = closed('listed', { rosterVersion: 'v1' });
  expect(await ask(closed('for-all'))).toEqual(refused);
  expect(await ask(withList)).toEqual(refused);
  expect(await ask(withList, { listed: true })).toEqual(given);
  expect(await ask(closed('for-all'), { responded: true })).toEqual(given);
  expect(await ask(closed('for-all'), { person: { ...guest, id: 'lia' } })).toEqual(given);
  expect(await ask(closed('for-all'), { person: { ...guest, guest: false } })).toEqual(given);
});
