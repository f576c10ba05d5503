import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { purgeStore, silentKey } from '../../api/store/purge.ts';
import { quietStore } from '../../api/store/quiet.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';
import { startStorage } from '../../local/storage/startStorage.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-empty-page-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** A table whose every list begins with a page without rows, and where it goes on, as Azure Tables may answer. */
const hesitating =
  (table: Table): Table =>
  async () =>
    new Proxy(await table(), {
      get: (client, name) => {
        const value: unknown = Reflect.get(client, name);
        if (name !== 'listEntities')
          return typeof value === 'function' ? (value.bind(client) as unknown) : value;
        return (...wanted: Parameters<TableClient['listEntities']>) => ({
          byPage: (settings: { continuationToken?: string } = {}) => {
            const { continuationToken, ...rest } = settings;
            if (continuationToken === 'begin') return client.listEntities(...wanted).byPage(rest);
            const value = Object.assign([], { continuationToken: 'begin' });
            return { next: () => Promise.resolve({ done: false, value }) };
          },
        });
      },
    });

/** The first page without a row was taken for the end: answers stayed, and the round was marked as purged. */
test('what a round has of its people is deleted, also where storage gives an empty page first', async () => {
  const quiet = tableNamed(storage.connectionString, 'quiet');
  for (let person = 0; person < 250; person++) await quietStore(quiet).silence('a-round', `p${person}`);
  const table = hesitating(quiet);
  const { purgeSilent } = purgeStore({ responses: table, quiet: table, progress: table });
  expect(await purgeSilent('a-round', 2_000)).toBe(250);
  const left = (await quiet()).listEntities({
    queryOptions: { filter: `PartitionKey eq '${silentKey('a-round')}'` },
  });
  expect((await left.next()).done).toBe(true);
});
