import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtRound } from '../../api/flows/results/lookAtRound.ts';
import { progressOf } from '../../api/flows/results/makeRelease.ts';
import { cellState } from '../../assessment/release/publishingState.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { answerOn, K, smallRound } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-rush-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/*
 * Whoever fills a batch writes the row in which publishing is decided. In a rush that happened again before every
 * decision, which was thrown away each time: no figures came until people stopped answering.
 */
test('figures come while people answer in a rush: a batch that fills does not undo what was decided', async () => {
  const [looking, filling] = [serverOn(storage.connectionString), serverOn(storage.connectionString)];
  const round = await smallRound(filling, 'rush');
  for (let index = 0; index < 2 * K; index++) await answerOn(filling, round, index);

  const cell = '--~sales';
  let filled = 0;
  const another = async () => {
    const { state, etag } = await filling.readState(round);
    const at = cellState(state, cell);
    const cells = { ...state.cells, [cell]: { ...at, filling: at.filling + 1 } };
    if (await filling.writeState(round, { ...state, cells }, etag)) filled += 1;
  };
  await lookAtRound(
    {
      ...looking,
      readCounts: async (...all) => {
        const counts = await looking.readCounts(...all);
        if (filled < 100) await another();
        return counts;
      },
      readFrozen: async (...all) => {
        const batches = await looking.readFrozen(...all);
        await another();
        return batches;
      },
    },
    round.id,
  );
  expect(filled).toBeGreaterThan(1);
  const release = await looking.latestRelease(round);
  const [company] = release ? await looking.readScopes(round, release) : [];
  expect(company?.n).toEqual({ sales: K });
});

/* A look published whatever came while it was publishing, up to twenty times: in a rush there was time for little else. */
test('what people answer while a look publishes is left to the next look, and is not taken for seen', async () => {
  const server = serverOn(storage.connectionString);
  const round = await smallRound(server, 'meanwhile');
  let people = 0;
  const moreAnswer = async () => {
    for (let more = 0; more < 2 * K; more++) await answerOn(server, round, people++);
  };
  await moreAnswer();
  const publications = async () => (await server.readState(round)).state.publications;

  await lookAtRound(
    {
      ...server,
      readFrozen: async (...all) => {
        const frozen = await server.readFrozen(...all);
        await moreAnswer();
        return frozen;
      },
    },
    round.id,
  );
  expect(await publications()).toBe(1);
  const progress = async () =>
    progressOf((await server.readCounts(round)).version, (await server.readState(round)).state);
  expect(await server.lastSeen(round)).toBeLessThan(await progress());
  await lookAtRound(server, round.id);
  expect(await publications()).toBe(2);
  expect(await server.lastSeen(round)).toBe(await progress());
});
