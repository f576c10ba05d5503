import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listQuestionSets } from '../../../api/flows/rounds/readQuestionSets.ts';
import { questionSetStore } from '../../../api/store/questionSets.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { questionSet } from '../../builders/questionSets.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-sets-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const shelf = (name: string) => questionSetStore(tableNamed(storage.connectionString, name));
const named = (id: string, title = id) => ({ ...questionSet(), id, title });

test('a long list of sets comes in pages, each set once, and an old version is not in it', async () => {
  const store = shelf('many');
  const ids = Array.from({ length: 25 }, (_, index) => `set-${String(index).padStart(2, '0')}`);
  await Promise.all(ids.map((id) => store.saveQuestionSet(named(id, 'old'))));
  await Promise.all(ids.map((id) => store.saveQuestionSet(named(id, 'new'))));
  const seen: { id: string; title: string }[] = [];
  let from: string | undefined;
  let pages = 0;
  do {
    const page = await listQuestionSets(store, from);
    if (page.kind !== 'question-sets') throw new Error(page.message);
    seen.push(...page.list.items);
    from = page.list.next ?? undefined;
    pages += 1;
  } while (from !== undefined);
  expect(pages).toBeGreaterThan(1);
  expect(seen.map(({ id }) => id)).toEqual(['concord-20', ...ids]);
  expect(new Set(seen.slice(1).map(({ title }) => title))).toEqual(new Set(['new']));
});

test('of many owners who take one new name at once, one gets it and the others are told', async () => {
  const store = shelf('rush');
  const outcomes = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((title) => store.saveQuestionSet(named('wanted', title), null)),
  );
  expect(outcomes.filter((outcome) => outcome !== 'changed-meanwhile')).toEqual([{ before: null }]);
  // Whoever does not say what they have seen is never turned away.
  const insisted = await Promise.all(
    ['f', 'g', 'h'].map((title) => store.saveQuestionSet(named('wanted', title))),
  );
  expect(insisted).not.toContain('changed-meanwhile');
});
