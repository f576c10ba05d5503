import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureStore } from '../../../api/store/failures.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-failures-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const fail = (what: string) => {
  throw new Error(what);
};

test('a failure is counted from its first time on while it is repeated, and is over when it is not', async () => {
  const clock = { now: new Date('2026-11-22T12:00:00.000Z') };
  const server = () => failureStore(tableNamed(storage.connectionString, 'progress'), () => clock.now, fail);
  const [one, other] = [server(), server()];
  expect(await one.failuresOf('a-round')).toEqual([]);
  await one.noteFailure('a-round', 'figures');
  clock.now = new Date('2026-11-22T12:04:00.000Z');
  await other.noteFailure('a-round', 'figures', 5);
  await other.noteFailure('other-round', 'calendar');
  expect(await one.failuresOf('a-round')).toEqual([
    { work: 'figures', since: '2026-11-22T12:00:00.000Z', lastAt: '2026-11-22T12:04:00.000Z', times: 6 },
  ]);
  clock.now = new Date('2026-11-22T12:09:01.000Z');
  expect(await one.failuresOf('a-round')).toEqual([]);
  await one.noteFailure('a-round', 'figures');
  expect(await one.failuresOf('a-round')).toMatchObject([{ since: clock.now.toISOString(), times: 1 }]);
});

test('where storage is down the failure that is to be noted is not hidden by another', async () => {
  const gone =
    'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;';
  const complaints: string[] = [];
  const server = failureStore(
    tableNamed(gone, 'progress'),
    () => new Date(),
    (what) => complaints.push(what),
  );
  await expect(server.noteFailure('a-round', 'figures')).resolves.toBeUndefined();
  expect(complaints).toHaveLength(1);
});

// What could not be noted for any other reason was thrown, and the rounds behind it were not looked at.
test('a failure that cannot be noted, whatever the reason, keeps nothing else waiting and names no place of storage', async () => {
  const complaints: string[] = [];
  const complain = (what: string) => void complaints.push(what);
  const server = failureStore(tableNamed(storage.connectionString, 'progress'), () => new Date(), complain);
  await expect(server.noteFailure('not/a#key', 'figures')).resolves.toBeUndefined();
  expect(complaints).toEqual([expect.stringMatching(/^a failure could not be noted: \w+$/)]);
});

test('a row that is damaged counts as none, and is replaced by the next failure', async () => {
  const table = tableNamed(storage.connectionString, 'progress');
  const row = { partitionKey: 'damaged', rowKey: 'failing-figures', lastAt: new Date().toISOString() };
  await (await table()).upsertEntity(row, 'Replace');
  const server = failureStore(table, () => new Date(), fail);
  expect(await server.failuresOf('damaged')).toEqual([]);
  await server.noteFailure('damaged', 'figures');
  expect(await server.failuresOf('damaged')).toMatchObject([{ times: 1 }]);
});
