import { noteObservers, type Deps } from '../../api/flows/roster/noteObservers.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { roundRecord } from '../builders/rounds.ts';

// Rounds whose list was saved before it said whether there are observers told hidden ones as if nobody was missing.

const early = roundRecord({ id: 'early', roster: { people: 12 }, rosterVersion: 'v1' });

function concord(record: RoundRecord, observer: number) {
  let [kept, writes, reads] = [record, 0, 0];
  const deps: Deps = {
    doneWith: new Set(),
    listRounds: () => Promise.resolve({ items: [kept], next: null }),
    readRound: () => Promise.resolve({ value: kept, etag: String(writes) }),
    replaceRound: ({ value }) => {
      [kept, writes] = [value, writes + 1];
      return Promise.resolve({ value, etag: String(writes) });
    },
    readRosterHead: () => {
      reads += 1;
      return Promise.resolve({
        uploadedAt: '2026-11-20T08:00:00.000Z',
        source: 'file',
        people: 12,
        byName: 0,
        regions: [{ region: null, sales: 6, marketing: 6 - observer, observer }],
      });
    },
  };
  return { deps, kept: () => kept, counts: () => ({ writes, reads }) };
}

it.each([
  [2, true],
  [0, false],
])('a list of an earlier version with %i observers is known as that', async (observer, observers) => {
  const { deps, kept } = concord(early, observer);
  await noteObservers(deps);
  expect(kept()).toEqual({ ...early, roster: { people: 12, observers } });
});

it('it is looked up once, and rounds that know it already, or have no list, are left as they are', async () => {
  const one = concord(early, 2);
  await noteObservers(one.deps);
  await noteObservers(one.deps);
  expect(one.counts()).toEqual({ writes: 1, reads: 1 });
  for (const record of [
    { ...early, roster: { people: 12, observers: false } },
    { ...early, roster: null, rosterVersion: null },
  ]) {
    const { deps, counts } = concord(record, 2);
    await noteObservers(deps);
    expect(counts()).toEqual({ writes: 0, reads: 0 });
  }
});

it('a round that somebody changes meanwhile gets to know it the next time', async () => {
  const { deps, kept } = concord(early, 2);
  await noteObservers({ ...deps, replaceRound: () => Promise.resolve('changed-meanwhile') });
  expect(kept()).toEqual(early);
  await noteObservers(deps);
  expect(kept().roster).toEqual({ people: 12, observers: true });
});

it('where the list of one round cannot be read, the others get to know it, and it is tried again', async () => {
  const { deps, kept } = concord(early, 2);
  const broken = roundRecord({ id: 'broken', roster: { people: 3 }, rosterVersion: 'v1' });
  const failing: Deps = {
    ...deps,
    listRounds: () => Promise.resolve({ items: [broken, kept()], next: null }),
    readRound: (id) => (id === 'broken' ? Promise.reject(new Error('unreadable')) : deps.readRound(id)),
  };
  await expect(noteObservers(failing)).rejects.toThrow('unreadable');
  expect(kept().roster).toEqual({ people: 12, observers: true });
  await expect(noteObservers(failing)).rejects.toThrow('unreadable');
});
