import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorage } from '../../local/storage/startStorage.ts';
import { asked, deliveryServer } from '../builders/deliveries.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-neighbours-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/**
 * The keys of what is about a part of something lie between those of what is about the whole. Where chance had put both
 * into one of the sixteen partitions, the messages of the one were taken for messages of the other.
 */
test('messages about a thing are found without those about its parts, also in the same partition', async () => {
  const server = deliveryServer(storage.connectionString, 'neighbours');
  const parts = Array.from({ length: 60 }, (_, index) => `whole~${index}`);
  const { partition } = server.placeOf(asked('liaison-1', { about: 'whole' }));
  const inSame = parts.filter(
    (about) => server.placeOf(asked('liaison-1', { about })).partition === partition,
  );
  expect(inSame.length).toBeGreaterThan(0);
  for (const about of ['whole', ...inSame]) await server.ask(asked('liaison-1', { about }));
  expect((await server.of('whole')).map(({ about }) => about)).toEqual(['whole']);
});
