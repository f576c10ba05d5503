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
}, 60_000);
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

test('a failure is counted from its first time on while it is repeated, and is over when it is not', async () => {
  const clock = { now: new Date('2026-11-22T12:00:00.000Z') };
  const server = () => failureStore(tableNamed(storage.connectionString, 'progress'), () => clock.now);
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
  const server = failureStore(tableNamed(gone, 'progress'), () => new Date());
  await expect(server.noteFailure('a-round', 'figures')).resolves.toBeUndefined();
});
