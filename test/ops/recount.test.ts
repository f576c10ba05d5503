import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { lookAtRound } from '../../api/flows/results/lookAtRound.ts';
import { recountRound } from '../../api/flows/results/recountRound.ts';
import { partitionsOf } from '../../api/store/keys.ts';
import { recountStore } from '../../api/store/recount.ts';
import { tableNamed } from '../../api/store/storage.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted, rowsOf } from '../builders/recount.ts';
import { answerOn, K, personOf, smallRound } from '../builders/smallRound.ts';
import { countingOn, serverOn, type Server } from '../builders/stores.ts';
import { tablesRelay } from '../builders/tablesRelay.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-recount-'));
  storage = await startStorage(folder);
  server = serverOn(storage.connectionString);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** A recount from another server than the one that people answer on. */
function recount(round: RoundRecord, mend: boolean) {
  const { counts, publishing } = countingOn(storage.connectionString);
  const other = serverOn(storage.connectionString);
  const table = tableNamed(storage.connectionString, 'responses');
  const store = recountStore(table, other, publishing, counts);
  const deps = {
    ...other,
    ...store,
    shardsOf: partitionsOf,
    pause: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)),
  };
  return recountRound(deps, round.id, mend);
}

const responses = () =>
  TableClient.fromConnectionString(storage.connectionString, 'responses', { allowInsecureConnection: true });

/** Puts somebody else's counts where a row of counts was, as no server of ours would. */
async function damage(round: RoundRecord, kind: 'h~' | 'b~'): Promise<void> {
  const row = (await rowsOf(storage.connectionString, round.id)).find(({ rowKey }) =>
    rowKey.startsWith(kind),
  );
  if (!row) throw new Error('there is nothing to damage');
  const { partitionKey, rowKey } = row;
  const bins = String(row.bins0).replace(/=(\d+)/, (_, count) => `=${Number(count) + 2}`);
  await responses().updateEntity({ partitionKey, rowKey, bins0: bins, n: Number(row.n) + 2 }, 'Merge');
}

const expectRight = async (round: RoundRecord) => {
  const { counted, recounted } = await countedAndRecounted(storage.connectionString, round.id, concord20);
  expect(counted).toEqual(recounted);
};

const published = async (round: RoundRecord) => [
  await server.readState(round),
  [...(await server.readFigures(round, concord20))],
];

/** A round with published people, people in batches that wait, and one who has erased published answers. */
async function livelyRound(id: string, shards = 2): Promise<RoundRecord> {
  const round = await smallRound(server, id, { shards });
  for (let index = 0; index < 3 * K; index++) await answerOn(server, round, index, 1 + (index % 5));
  await lookAtRound(server, round.id);
  await server.eraseResponse(round, concord20, personOf(1));
  await answerOn(server, round, 4 * K);
  return round;
}

describe('an operator who recounts a round', () => {
  it('hears that all is right where it is, whatever has been published, erased and answered since', async () => {
    const round = await livelyRound('right');
    expect(await recount(round, false)).toMatchObject({
      kind: 'recounted',
      shards: 2,
      wrongLive: 0,
      wrongBatches: 0,
      unsettled: 0,
    });
  });

  it('finds damaged counts, and writes nothing without being asked to', async () => {
    const round = await livelyRound('damaged');
    await damage(round, 'h~');
    await damage(round, 'b~');
    const before = await rowsOf(storage.connectionString, round.id);
    const found = await recount(round, false);
    expect(found).toMatchObject({
      wrongLive: 1,
      wrongBatches: 1,
      tooMany: 2,
      missing: 0,
      mended: 0,
      unsettled: 0,
    });
    expect(await rowsOf(storage.connectionString, round.id)).toEqual(before);
  });

  it('mends them, and leaves what is published as it is', async () => {
    const round = await livelyRound('mended');
    const before = await published(round);
    await damage(round, 'h~');
    await damage(round, 'b~');
    expect(await recount(round, true)).toMatchObject({ mended: 2, unsettled: 0 });
    await expectRight(round);
    expect(await published(round)).toEqual(before);
    expect(await recount(round, true)).toMatchObject({ wrongLive: 0, wrongBatches: 0, mended: 0 });
  });

  it('gets back rows that are gone, where nothing of their cell is published', async () => {
    const round = await smallRound(server, 'gone');
    for (let index = 0; index < K; index++) await answerOn(server, round, index);
    for (const { partitionKey, rowKey } of await rowsOf(storage.connectionString, round.id))
      if (!rowKey.startsWith('r~')) await responses().deleteEntity(partitionKey, rowKey);
    expect(await recount(round, true)).toMatchObject({
      wrongLive: 1,
      wrongBatches: 1,
      missing: K,
      mended: 2,
    });
    await expectRight(round);
  });

  it('is told where it cannot be known any more what was published, and nothing is guessed', async () => {
    const round = await livelyRound('lost', 1);
    const partitionKey = partitionsOf(round)[0] ?? '';
    await responses().deleteEntity(partitionKey, 'h~--~sales');
    const before = await rowsOf(storage.connectionString, round.id);
    expect(await recount(round, true)).toMatchObject({ mended: 0, unsettled: 1 });
    expect(await rowsOf(storage.connectionString, round.id)).toEqual(before);
  });

  it('mends while people answer, change and erase, and everybody is counted once', async () => {
    const round = await livelyRound('busy');
    await damage(round, 'h~');
    await damage(round, 'b~');
    const people = { answering: true };
    const crowd = (async () => {
      for (let index = 0; index < 6 * K; index++) {
        expect(await answerOn(server, round, 100 + index)).toBe('saved');
        if (index % 3 === 0) expect(await answerOn(server, round, 100 + index, 5)).toBe('saved');
        if (index % 4 === 0)
          expect(await server.eraseResponse(round, concord20, personOf(100 + index))).toBe('erased');
      }
      people.answering = false;
    })();
    while (people.answering) await recount(round, true);
    await crowd;
    expect(await recount(round, true)).toMatchObject({ unsettled: 0 });
    await expectRight(round);
  });

  it('is refused where the round has closed: its figures are final', async () => {
    const round = await livelyRound('sealed');
    await server.seal(round, concord20);
    expect(await recount(round, true)).toEqual({ kind: 'round-not-open' });
  });
});

describe('npm run recount', () => {
  const run = (...args: string[]) => runOn(storage.connectionString, ...args);
  const runOn = (connection: string, ...args: string[]) =>
    new Promise<{ code: number; said: string }>((done) => {
      const command = ['--disable-warning=ExperimentalWarning', resolve('ops/recount.ts'), ...args];
      const env = { PATH: process.env.PATH, STORAGE_CONNECTION: connection };
      execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
      );
    });

  it('says in numbers what is wrong, and nothing of anybody', async () => {
    const round = await livelyRound('told');
    await damage(round, 'h~');
    const { code, said } = await run('--round', round.id);
    expect(code).toBe(1);
    expect(said).toContain('Wrong: 1 of all current answers, 0 of batches');
    expect(said).not.toMatch(/[0-9a-f]{16}/);
    expect((await run('--round', round.id, '--mend')).code).toBe(0);
    await expectRight(round);
  });

  it('looks with the right to read alone, and says who lacks the right to mend', async () => {
    const round = await livelyRound('reader');
    await damage(round, 'h~');
    const reader = await tablesRelay(storage.connectionString, (method) =>
      method === 'GET' ? undefined : 403,
    );
    try {
      const looked = await runOn(reader.connection, '--round', round.id);
      expect(looked.said).toContain('Wrong: 1 of all current answers, 0 of batches');
      const refused = await runOn(reader.connection, '--round', round.id, '--mend');
      expect(refused).toEqual({ code: 2, said: expect.stringContaining('lacks the role') as string });
    } finally {
      reader.stop();
    }
  });

  it('quotes no answers where a row of somebody cannot be read', async () => {
    const round = await livelyRound('unreadable');
    const row = (await rowsOf(storage.connectionString, round.id)).find(({ rowKey }) =>
      rowKey.startsWith('r~'),
    );
    const { partitionKey = '', rowKey = '' } = row ?? {};
    const response = '{"side":"sales", by hand';
    await responses().updateEntity({ partitionKey, rowKey, response }, 'Merge');
    expect(await run('--round', round.id, '--mend')).toEqual({
      code: 1,
      said: 'A row cannot be read: it is damaged, or a newer version of Concord wrote it. The round cannot be judged.\n',
    });
  });

  it('refuses what it does not understand, and rounds that do not exist', async () => {
    for (const id of ['nowhere', '../x', ''])
      expect(await run('--round', id)).toEqual({ code: 2, said: 'There is no such round.\n' });
    expect((await run('--repair')).code).toBe(2);
    expect((await run()).said).toContain('npm run recount -- --round');
  });
});
