import type { ReleasedScope } from '../../../../assessment/release/releasedScopes.ts';
import {
  addSummary,
  readSummaries,
  removeSummary,
  type Deps,
} from '../../../../api/flows/summaries/keepSummaries.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { keptSummaries, type KeptSummary } from '../../../../contract/summaries.ts';
import { concord20, questionSet } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';
import { closedAt, companyOf, fileOf, summaryOfPeople } from '../../../builders/summaries.ts';

const owner = { tenant: 't', id: 'o', name: 'Olivia', owner: true };
const round = roundRecord({ id: 'autumn' });
/** A round of this Concord that has closed, with the figures of `fileOf()`. */
const past = roundRecord({ id: 'past', title: 'Past', state: 'closed', closedAt: closedAt.toISOString() });
const own = questionSet([3, 2]);
const ownRound = roundRecord({ id: 'own-words' });

/** A Concord of its own; somebody else may always be a moment faster. */
function concord({ othersAdd = [] as KeptSummary[] } = {}): Deps & {
  kept: () => readonly KeptSummary[];
  noted: () => readonly unknown[];
} {
  const noted: unknown[] = [];
  let [list, version, ids]: [KeptSummary[], number, number] = [[], 0, 0];
  return {
    now: () => noon,
    findRound: (id) => Promise.resolve([round, ownRound].find((one) => one.id === id)),
    questionSetOf: ({ id }: RoundRecord) => Promise.resolve(id === ownRound.id ? own : concord20),
    findLiaisons: () => Promise.resolve([]),
    findRosterEntry: () => Promise.resolve(undefined),
    matchesOf: () => Promise.resolve(new Map()),
    addAuditEntry: ({ act, details }) => {
      noted.push([act, details.organisation]);
      return Promise.resolve();
    },
    noted: () => noted,
    listRounds: () => Promise.resolve({ items: [past], next: null }),
    latestRelease: () => Promise.resolve({ number: 4, releasedAt: '', final: true, publications: 1 }),
    readCompanyScope: () => Promise.resolve([companyOf(31, 28) as ReleasedScope]),
    newRowId: () => (ids += 1).toString(16).padStart(16, '0'),
    readSummaries: () => Promise.resolve({ value: list, etag: String(version) }),
    replaceSummaries: ({ value, etag }) => {
      const faster = othersAdd.shift();
      if (faster) [list, version] = [[...list, faster], version + 1];
      if (etag !== String(version)) return Promise.resolve('changed-meanwhile');
      [list, version] = [keptSummaries.parse(value), version + 1];
      return Promise.resolve('kept');
    },
    kept: () => list,
  };
}
const add = (deps: Deps, name: string, text: string, id = round.id) =>
  addSummary(deps, owner, id, { name, text });
/** As many different files as are wanted. */
const files = Array.from({ length: 22 }, (_, index) => fileOf(summaryOfPeople(8 + index, 9)));

test('an organisation is kept under the name that its reader gives it, and stands beside every round asked in its words', async () => {
  const deps = concord();
  await add(deps, 'Friends', files[0] ?? '');
  const beside = await readSummaries(deps, owner, round.id);
  expect(beside).toMatchObject({
    items: [
      {
        name: 'Friends',
        addedOn: '2026-11-22',
        sameQuestions: true,
        own: false,
        closed: '2026-Q4',
        people: 'under-20',
      },
    ],
  });
  const other = await readSummaries(deps, owner, ownRound.id);
  expect(other).toMatchObject({ items: [{ name: 'Friends', sameQuestions: false, summary: null }] });
});

test('what cannot be noted in the log is neither added nor removed, and can be tried again', async () => {
  const deps = concord();
  const down = { ...deps, addAuditEntry: () => Promise.reject(new Error('storage is down')) };
  await expect(add(down, 'Friends', files[0] ?? '')).rejects.toThrow('storage is down');
  expect(deps.kept()).toEqual([]);
  expect((await add(deps, 'Friends', files[0] ?? '')).kind).toBe('added');
  const id = deps.kept()[0]?.id ?? '';
  await expect(removeSummary(down, owner, id)).rejects.toThrow('storage is down');
  expect(deps.kept()).toHaveLength(1);
  expect(await removeSummary(deps, owner, id)).toEqual({ kind: 'removed' });
});

test('a guest whom the list of a round does not name sees no other organisation beside it', async () => {
  const ended = roundRecord({ id: 'ended', state: 'closed', closedAt: '2026-11-21T12:00:00.000Z' });
  const listed = { ...ended, id: 'listed', rosterVersion: 'v1' };
  const guest = { ...owner, id: '00000000-0000-4000-8000-000000000001', owner: false, guest: true };
  const deps: Deps = {
    ...concord(),
    findRound: (id) => Promise.resolve([ended, listed].find((one) => one.id === id)),
    findRosterEntry: (_round, _version, users) =>
      Promise.resolve(
        users.includes(guest.id) ? { user: guest.id, side: 'sales', region: null, name: null } : undefined,
      ),
  };
  await add(deps, 'Friends', files[0] ?? '', ended.id);
  expect(await readSummaries(deps, guest, ended.id)).toEqual({ kind: 'not-invited' });
  expect(await readSummaries(deps, guest, listed.id)).toMatchObject({ items: [{ name: 'Friends' }] });
  expect(await readSummaries(deps, { ...guest, guest: false }, ended.id)).toMatchObject({
    items: [{ name: 'Friends' }],
  });
});

test('whoever has lost the answer and sends the same again gets the same entry, and nothing is there twice', async () => {
  const deps = concord();
  const first = await add(deps, 'Friends', files[0] ?? '');
  expect(await add(deps, 'Friends', files[0] ?? '')).toEqual(first);
  expect([deps.kept().length, deps.noted()]).toEqual([1, [['summary-added', 'Friends']]]);
});

test('the file of a round of this Concord is no other organisation, and nothing is kept or noted', async () => {
  const deps = concord();
  expect(await add(deps, 'Friends', fileOf())).toEqual({ kind: 'own-summary', title: 'Past' });
  expect([deps.kept(), deps.noted()]).toEqual([[], []]);
});

test('the same file or the same name is not kept twice', async () => {
  const deps = concord();
  await add(deps, 'Friends', files[0] ?? '');
  expect(await add(deps, 'Others', files[0] ?? '')).toEqual({
    kind: 'summary-there-already',
    name: 'Friends',
  });
  expect(await add(deps, 'FRIENDS', files[1] ?? '')).toEqual({
    kind: 'summary-there-already',
    name: 'Friends',
  });
  expect(deps.kept()).toHaveLength(1);
});

test('there are twenty at most, also where two owners add at once', async () => {
  const deps = concord();
  for (const [index, text] of files.slice(0, 20).entries())
    expect((await add(deps, `Organisation ${index}`, text)).kind).toBe('added');
  expect(await add(deps, 'One more', files[20] ?? '')).toEqual({ kind: 'too-many-summaries', most: 20 });
  // The largest list is read back as it was written.
  expect(deps.kept()).toHaveLength(20);
});

test('whoever is second adds to what the first has added', async () => {
  const others = concord();
  await add(others, 'Theirs', files[0] ?? '');
  const deps = concord({ othersAdd: [...others.kept()] });
  expect((await add(deps, 'Ours', files[1] ?? '')).kind).toBe('added');
  expect(deps.kept().map(({ name }) => name)).toEqual(['Theirs', 'Ours']);
});

test('where others are always faster, nothing is changed and it is told so', async () => {
  const others = concord();
  for (const [index, text] of files.slice(0, 6).entries()) await add(others, `Their ${index}`, text);
  const deps = concord({ othersAdd: [...others.kept()] });
  expect(await add(deps, 'Ours', files[10] ?? '')).toEqual({ kind: 'busy' });
});

test('what was removed is gone beside every round, and cannot be removed twice', async () => {
  const deps = concord();
  await add(deps, 'Friends', files[0] ?? '');
  const [kept] = deps.kept();
  expect(await removeSummary(deps, owner, kept?.id ?? '')).toEqual({ kind: 'removed' });
  expect(await removeSummary(deps, owner, kept?.id ?? '')).toEqual({ kind: 'summary-not-found' });
  expect(deps.kept()).toEqual([]);
  expect(deps.noted()).toEqual([
    ['summary-added', 'Friends'],
    ['summary-removed', 'Friends'],
  ]);
});

test('what is no summary, or about other words, is not kept', async () => {
  const deps = concord();
  expect((await add(deps, 'A', '{}')).kind).toBe('not-a-summary');
  expect((await add(deps, 'A', files[0] ?? '', ownRound.id)).kind).toBe('other-questions');
  expect((await add(deps, 'A', files[0] ?? '', 'nowhere')).kind).toBe('round-not-found');
  expect(deps.kept()).toEqual([]);
});

test('a file of a round of one’s own that was kept before is told as that, and is not compared', async () => {
  const file = keptSummaries.element.shape.file.parse(JSON.parse(fileOf()));
  const kept: KeptSummary = { id: '0'.repeat(16), name: 'We', addedOn: '2026-11-22', file };
  const deps = concord({ othersAdd: [kept] });
  await add(deps, 'Friends', files[0] ?? '');
  expect(await readSummaries(deps, owner, round.id)).toMatchObject({
    items: [
      { name: 'We', own: true, sameQuestions: true, summary: null },
      { name: 'Friends', own: false, summary: { people: 'under-20' } },
    ],
  });
});
