import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudonyms } from '../../../api/store/pseudonym.ts';
import { lookAtRound, sweepRounds } from '../../../api/flows/results/lookAtRound.ts';
import { progressOf } from '../../../api/flows/results/makeRelease.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { dying } from '../../builders/dyingTable.ts';
import { answers, concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted, rowsOf } from '../../builders/recount.ts';
import { roundRecord } from '../../builders/rounds.ts';
import { serverOn, type Server } from '../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-crash-'));
  storage = await startStorage(folder);
  const server = serverOn(storage.connectionString);
  version = (await server.freezeQuestionSet('concord-20'))?.version ?? '';
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

let version: string;
let rounds = 0;
const K = 3;
const person = (name: string) => pseudonyms(new Uint8Array(32))({ tenant: 't', id: name }, 'r');

async function newRound(server: Server): Promise<RoundRecord> {
  const round = roundRecord({
    id: `crash-${String(++rounds).padStart(4, '0')}`,
    minimumGroupSize: K,
    shards: 2,
    closesAt: '2099-11-29T17:00:00.000Z',
    questionSet: { id: 'concord-20', version, statements: 20 },
  });
  await server.addRound(round);
  return round;
}

const answer = (
  server: Server,
  round: RoundRecord,
  name: string,
  side: 'sales' | 'marketing',
  given: number,
) =>
  server.saveResponse(round, concord20, person(name), {
    side,
    region: null,
    answers: answers(given),
    awareness: null,
    answeredOn: '2026-11-22',
  });

/** Ten of Sales and seven of Marketing: three batches may be published, and more people stand behind them. */
async function crowd(server: Server, round: RoundRecord): Promise<void> {
  const sales = async () => {
    for (let index = 0; index < 10; index++) await answer(server, round, `s${index}`, 'sales', 2);
  };
  const marketing = async () => {
    for (let index = 0; index < 7; index++) await answer(server, round, `m${index}`, 'marketing', 4);
  };
  await Promise.all([sales(), marketing()]);
}

const figures = async (server: Server, round: RoundRecord) => {
  const release = await server.latestRelease(round);
  const [company] = release ? await server.readScopes(round, release) : [];
  return { number: release?.number, final: release?.final, n: company?.n, score: company?.score };
};

async function expectCountsToBeRight(round: RoundRecord, people: number) {
  const counts = await countedAndRecounted(storage.connectionString, round.id, concord20);
  expect(counts.counted).toEqual(counts.recounted);
  expect(counts.people).toBe(people);
}

const close = async (server: Server, { id }: RoundRecord): Promise<void> => {
  const found = await server.readRound(id);
  if (!found) throw new Error('the round is gone');
  const closedAt = new Date().toISOString();
  await server.replaceRound({ ...found, value: { ...found.value, state: 'closed', closedAt } });
};

/** Lets a server die at every one of its writes, once before and once after storage has heard of it. */
async function atEveryWrite(
  prepare: (server: Server, round: RoundRecord) => Promise<void>,
  then: (server: Server, round: RoundRecord) => Promise<void>,
): Promise<number> {
  let deaths = 0;
  /** What came of earlier rounds has been looked at already. */
  const doneWith = new Set<string>();
  for (let at = 1; ; at++)
    for (const heard of [false, true]) {
      const prepared = serverOn(storage.connectionString);
      const round = await newRound(prepared);
      await prepare(prepared, round);

      const { wrap, death } = dying({ at, heard });
      const doomed = serverOn(storage.connectionString, { wrap });
      const ended = await Promise.race([death, lookAtRound(doomed, round.id).then(() => 'survived')]);
      if (ended === 'survived') return deaths;
      deaths += 1;

      const other = serverOn(storage.connectionString);
      expect(await sweepRounds({ ...other, doneWith })).toEqual([]);
      await then(other, round);
      doneWith.add(round.id);
    }
}

test('a server that dies at any write of publishing: the release still comes, from the sweep, and the counts are right', async () => {
  const deaths = await atEveryWrite(crowd, async (server, round) => {
    expect(await figures(server, round)).toEqual({
      number: 1,
      final: false,
      n: { sales: 6, marketing: 3 },
      score: { sales: 40, marketing: 80, company: 60 },
    });
    await expectCountsToBeRight(round, 17);
    // Everybody can go on: those who are published and those who are not.
    for (const name of ['s0', 's7']) expect(await answer(server, round, name, 'sales', 3)).toBe('saved');
    await expectCountsToBeRight(round, 17);
    const { version: counted } = await server.readCounts(round);
    const { state } = await server.readState(round);
    expect(await server.lastSeen(round)).toBeLessThan(progressOf(counted, state));
  });
  // The look, the state twice, two shards frozen and told, the release, its place in the log of acts, what was judged and seen; heard and not heard.
  expect(deaths).toBe(2 * (1 + 2 + 2 + 2 + 1 + 1 + 1 + 1));
});

test('a server that dies at any write of closing: the final release comes once, and nothing kept for it is left', async () => {
  const prepare = async (server: Server, round: RoundRecord) => {
    await crowd(server, round);
    await lookAtRound(server, round.id);
    await answer(server, round, 's1', 'sales', 3);
    await server.eraseResponse(round, concord20, person('s2'));
    await close(server, round);
  };
  const deaths = await atEveryWrite(prepare, async (server, round) => {
    const n = { sales: 9, marketing: 7 };
    const score = { sales: (8 * 40 + 60) / 9, marketing: 80, company: expect.closeTo(61.11, 2) as number };
    expect(await figures(server, round)).toEqual({ number: 2, final: true, n, score });
    const left = await rowsOf(storage.connectionString, round.id);
    expect(left.filter(({ rowKey }) => rowKey.startsWith('b~'))).toEqual([]);
    expect(left.filter(({ mark }) => mark === true)).toEqual([]);
    expect(left.filter(({ rowKey, n: people }) => rowKey.startsWith('h~') && people !== 0)).toEqual([]);
    expect(await answer(server, round, 'late', 'sales', 5)).toBe('closed');
    expect(await server.eraseResponse(round, concord20, person('s3'))).toBe('erased');
    expect(await server.readResponse(round, person('s3'))).toBeUndefined();
    expect(await figures(server, round)).toEqual({ number: 2, final: true, n, score });
  });
  expect(deaths).toBeGreaterThan(2 * (1 + 2 + 1 + 2));
});
