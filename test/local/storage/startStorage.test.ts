import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { writeJsonFile } from '../../../local/dataFolder.ts';
import { parsePorts } from '../../../local/storage/azurite.ts';
import { startStorage, stopOrphanedStorage, type Storage } from '../../../local/storage/startStorage.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-storage-'));
});
afterEach(async () => {
  await stopOrphanedStorage(folder);
  await rm(folder, { recursive: true, force: true });
});

const tableOf = (storage: Storage): TableClient =>
  TableClient.fromConnectionString(storage.connectionString, 'things', { allowInsecureConnection: true });
const pidOf = async (): Promise<number> =>
  (JSON.parse(await readFile(join(folder, 'storage.json'), 'utf8')) as { pid: number }).pid;

test('what was stored a moment before storage is stopped is there after the next start', async () => {
  const first = await startStorage(folder);
  await tableOf(first).createTable();
  await tableOf(first).createEntity({ partitionKey: 'round', rowKey: 'one', count: 7 });
  await first.stop();

  const second = await startStorage(folder);
  expect(await tableOf(second).getEntity('round', 'one')).toMatchObject({ count: 7 });
  await second.stop();
});

test('an Azurite that a killed host left behind is taken over with everything in it', async () => {
  const leftBehind = await startStorage(folder);
  await tableOf(leftBehind).createTable();
  await tableOf(leftBehind).createEntity({ partitionKey: 'round', rowKey: 'one', count: 7 });
  const pid = await pidOf();

  const next = await startStorage(folder);
  expect(next.adopted).toBe(true);
  expect(await pidOf()).toBe(pid);
  expect(await tableOf(next).getEntity('round', 'one')).toMatchObject({ count: 7 });
  await next.stop();
});

test('an Azurite that was killed is replaced', async () => {
  await startStorage(folder);
  const pid = await pidOf();
  process.kill(pid, 'SIGKILL');

  const next = await startStorage(folder);
  expect(next.adopted).toBe(false);
  expect(await pidOf()).not.toBe(pid);
  await next.stop();
});

test('an Azurite that no longer answers is ended before a new one opens its files', async () => {
  await startStorage(folder);
  const pid = await pidOf();
  process.kill(pid, 'SIGSTOP');
  const kill = process.kill.bind(process);
  // A stopped process answers nobody; it takes its SIGTERM once it goes on.
  const killing = jest.spyOn(process, 'kill').mockImplementation((to, name) => {
    kill(to, name);
    return name !== 'SIGTERM' || kill(to, 'SIGCONT');
  });

  const next = await startStorage(folder).finally(() => killing.mockRestore());
  expect(next.adopted).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow();
  await next.stop();
});

test('a process that is not our Azurite is never ended, whatever number the file holds', async () => {
  await writeJsonFile(folder, 'storage.json', {
    pid: process.pid,
    ports: { blob: 1, queue: 2, table: 3 },
  });
  const storage = await startStorage(folder);
  expect(storage.adopted).toBe(false);
  await storage.stop();
});

test('queues are served next to tables', async () => {
  const storage = await startStorage(folder);
  const queue = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient('look');
  await queue.create();
  await queue.sendMessage('hello');
  const { receivedMessageItems } = await queue.receiveMessages();
  expect(receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['hello']);
  await storage.stop();
});

test('the ports are known only when every service listens', () => {
  const line = (service: string, port: number): string =>
    `Azurite ${service} service is successfully listening at http://127.0.0.1:${port}\n`;
  expect(parsePorts(line('Blob', 1001) + line('Queue', 1002))).toBeUndefined();
  expect(parsePorts(line('Blob', 1001) + line('Queue', 1002) + line('Table', 1003))).toEqual({
    blob: 1001,
    queue: 1002,
    table: 1003,
  });
});
