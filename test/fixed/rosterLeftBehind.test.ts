import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rosterStore } from '../../api/store/roster.ts';
import { versionAt } from '../../api/store/rosterKeys.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';
import { startStorage } from '../../local/storage/startStorage.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-left-behind-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** A table on which somebody else deletes a row of every first transaction just before it. */
const besideAnother = (table: Table): Table => {
  let raced = false;
  return async () =>
    new Proxy(await table(), {
      get: (client, name) => {
        const value: unknown = Reflect.get(client, name);
        if (name !== 'submitTransaction')
          return typeof value === 'function' ? (value.bind(client) as unknown) : value;
        return async (actions: [string, { partitionKey: string; rowKey: string }][]) => {
          const row = actions[0]?.[1];
          if (!raced && row) await client.deleteEntity(row.partitionKey, row.rowKey);
          raced = true;
          return client.submitTransaction(actions as Parameters<typeof client.submitTransaction>[0]);
        };
      },
    });
};

/** The other ninety-nine rows stayed for good: the roster was forgotten, and nobody looked for them any more. */
test('a roster that two servers delete at once is gone afterwards', async () => {
  const table = tableNamed(storage.connectionString, 'roster');
  const entries = Array.from({ length: 2_000 }, (_, index) => ({
    user: `p${index}@concord.example`,
    side: 'sales' as const,
    region: null,
    name: null,
  }));
  const version = versionAt(new Date(), new Uint8Array(4), entries.length);
  const head = { people: 2_000, byName: 2_000, regions: [], uploadedAt: '2026-11-23T09:00:00.000Z' };
  const store = rosterStore(table);
  await store.writeRoster('a-round', version, { entries, head: { ...head, source: 'file' }, toSettle: [] });

  await rosterStore(besideAnother(table)).deleteRoster('a-round', version);
  const left: unknown[] = [];
  for await (const row of (await table()).listEntities()) left.push(row.rowKey);
  expect(left).toEqual([]);
});
