import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtRound, sweepRounds } from '../../api/flows/results/lookAtRound.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { concord20 } from '../builders/questionSets.ts';
import { answerOn, K, personOf, smallRound } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-unseen-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/*
 * A server began to publish on counts that had changed meanwhile, and died; another one had looked at the new counts, and
 * seen nothing to do. The sweep found the counts as they had been seen, and left the round alone: whoever was in the
 * frozen batch could not change anything until somebody else had answered.
 */
test('a server that begins to publish after another has looked, and dies, leaves nobody frozen: the sweep goes on', async () => {
  const [doomed, other] = [serverOn(storage.connectionString), serverOn(storage.connectionString)];
  const round = await smallRound(other, 'unseen-publisher');
  // The last of them answers through a server that does not know that the batch is full with that.
  for (let index = 0; index < 2 * K - 1; index++) await answerOn(other, round, index);
  await answerOn(serverOn(storage.connectionString), round, 2 * K - 1);

  let die = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const look = lookAtRound(
    {
      ...doomed,
      writeState: async (...all) => {
        await other.eraseResponse(round, concord20, personOf(2 * K - 1));
        await lookAtRound(other, round.id);
        await doomed.writeState(...all);
        die();
        return new Promise(() => undefined);
      },
    },
    round.id,
  );
  await Promise.race([look, death]);
  expect((await other.readState(round)).state.freezing).not.toBeNull();

  expect(await sweepRounds(other)).toEqual([]);
  expect((await other.readState(round)).state.freezing).toBeNull();
  expect(await answerOn(other, round, 0, 4)).toBe('saved');
  expect(await other.latestRelease(round)).toMatchObject({ number: 1 });
});
