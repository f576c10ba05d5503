import { openKeeper } from '../../../../../src/features/answer/sync/keptAnswers.ts';
import { draft } from '../answers/builders.ts';

/** The part of the browser's session storage that matters, over a Map that the test can look into. */
function storage() {
  const items = new Map<string, string>();
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  };
  return { items, store: store as unknown as Storage };
}
const base = draft({});
const mine = draft({ P1: 1 });

test('what was not saved is there again after a reload of the window', async () => {
  const { store } = storage();
  (await openKeeper(store, 'autumn', 'person-1')).keep(base, mine);
  expect((await openKeeper(store, 'autumn', 'person-1')).read()).toEqual({ base, mine });
});

test('somebody else who signs in within the same window neither sees nor keeps it', async () => {
  const { items, store } = storage();
  (await openKeeper(store, 'autumn', 'person-1')).keep(base, mine);
  expect((await openKeeper(store, 'autumn', 'person-2')).read()).toBeNull();
  expect(items.size).toBe(0);
});

test('nothing of the person is in it', async () => {
  const { items, store } = storage();
  (await openKeeper(store, 'autumn', 'person-1')).keep(base, mine);
  expect(JSON.stringify([...items])).not.toContain('person-1');
});

test('each round has its own, and what is saved is forgotten', async () => {
  const { items, store } = storage();
  const keeper = await openKeeper(store, 'autumn', 'person-1');
  keeper.keep(base, mine);
  expect((await openKeeper(store, 'spring', 'person-1')).read()).toBeNull();
  keeper.forget();
  expect(keeper.read()).toBeNull();
  expect(items.size).toBe(0);
});

test('a browser that keeps nothing, or something that is no draft, is no reason to stop', async () => {
  const keeper = await openKeeper(null, 'autumn', 'person-1');
  keeper.keep(base, mine);
  expect(keeper.read()).toEqual({ base, mine });
  const { items, store } = storage();
  items.set('concord.unsaved.autumn', '{"salt":');
  expect((await openKeeper(store, 'autumn', 'person-1')).read()).toBeNull();
});
