import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookAtRound } from '../../api/flows/results/lookAtRound.ts';
import { placeIn, responseIn } from '../../api/store/personRow.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { concord20 } from '../builders/questionSets.ts';
import { rowsOf } from '../builders/recount.ts';
import { answerOn, K, personOf, smallRound } from '../builders/smallRound.ts';
import { serverOn, type Server } from '../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-slow-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** A moment that a test lets come. */
function moment() {
  let come = () => {};
  const comes = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, comes };
}

/*
 * A server that froze for an attempt which others had given up in the meantime took the freeze of the next attempt away:
 * whoever erased in that moment was published without a mark, and counted again as a new person on coming back.
 */
test('a server that goes on with an attempt which was given up lets nobody out of the next one', async () => {
  const [slow, quick, third] = [1, 2, 3].map(() => serverOn(storage.connectionString)) as [
    Server,
    Server,
    Server,
  ];
  const round = await smallRound(quick, 'slow-publisher');
  for (let index = 0; index < 2 * K; index++) await answerOn(quick, round, index);

  // The first server begins to publish three people, and is held up before it freezes them.
  const [begun, goesOn, frozenLate, published] = [moment(), moment(), moment(), moment()];
  const slowLook = lookAtRound(
    {
      ...slow,
      freeze: async (...all) => {
        begun.come();
        await goesOn.comes;
        await slow.freeze(...all);
        frozenLate.come();
        await published.comes;
      },
    },
    round.id,
  );
  await begun.comes;

  // One of them erases, so a second server gives the attempt up; with another person it begins the next one.
  expect(await quick.eraseResponse(round, concord20, personOf(0))).toBe('erased');
  await lookAtRound(quick, round.id);
  await answerOn(third, round, 2 * K);
  let erased: Promise<string> = Promise.resolve('');
  await lookAtRound(
    {
      ...quick,
      readFrozen: async (...all) => {
        const batches = await quick.readFrozen(...all);
        // Now the first server freezes, for the attempt that is over, and somebody erases.
        goesOn.come();
        await frozenLate.comes;
        erased = third.eraseResponse(round, concord20, personOf(1));
        await Promise.race([erased, wait(500)]);
        return batches;
      },
    },
    round.id,
  );
  published.come();
  await slowLook;

  expect(await erased).toBe('erased');
  const release = await quick.latestRelease(round);
  const [company] = release ? await quick.readScopes(round, release) : [];
  expect(company?.n).toEqual({ sales: K });
  const row = (await rowsOf(storage.connectionString, round.id)).find(
    ({ rowKey }) => rowKey === `r~${personOf(1)}`,
  );
  expect(row && [responseIn(row), placeIn(row), row.mark]).toEqual([
    undefined,
    { cell: '--~sales', batch: 0 },
    true,
  ]);
});
