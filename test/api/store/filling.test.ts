import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { answerOn, K, smallRound } from '../../builders/smallRound.ts';
import { serverOn } from '../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-filling-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const PEOPLE = 8 * K;

test('when many answer at once through one server, no batch takes more than it needs: figures trail by less than two', async () => {
  const server = serverOn(storage.connectionString);
  const round = await smallRound(server, 'rush', { shards: 16 });
  await Promise.all(Array.from({ length: PEOPLE }, (_, index) => answerOn(server, round, index)));
  const { sizes } = await server.readCounts(round);
  const batches = [...(sizes.get('--~sales')?.values() ?? [])];
  // Who loses a race leaves a seat empty in a batch that is closed by then. It fills again first, or is published with others.
  expect(Math.max(...batches)).toBe(K);
  expect(batches.reduce((sum, people) => sum + people, 0)).toBe(PEOPLE);
});
