import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { lookAtRound } from '../../../api/flows/results/lookAtRound.ts';
import { shardCounts } from '../../../api/store/counts.ts';
import { partition } from '../../../api/store/keys.ts';
import { tableNamed, type Table } from '../../../api/store/storage.ts';
import { histogramOf, plus, type Histogram } from '../../../assessment/histogram.ts';
import { cellsOf } from '../../../assessment/release/cells.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { answers, questionSet } from '../../builders/questionSets.ts';
import { roundRecord } from '../../builders/rounds.ts';
import { serverOn } from '../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-large-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const K = 5;
const set = questionSet([50]);

/** Answers of fifty statements in one area, in nearly all the ways in which they can be given. */
function veryDifferent(): Histogram {
  const bins: Record<string, number> = {};
  for (let answered = 40; answered <= 50; answered++)
    for (let sum = answered; sum <= 5 * answered; sum++) bins[`${answered}:${sum}`] = 10;
  const one = histogramOf(set, answers(3, 50, 50), null, '2026-11-22');
  const people = Object.values(bins).reduce((sum, count) => sum + count, 0);
  return { ...one, n: people, overall: bins, areas: [bins], statements: [...one.statements] };
}

/** Sizes of the transactions on a table: rows, and characters of what they hold. */
const weighed =
  (sizes: { rows: number; characters: number }[]) =>
  (table: Table): Table =>
  async () => {
    const client = await table();
    return new Proxy(client, {
      get(target: TableClient, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name === 'submitTransaction')
          return (actions: TransactionAction[], ...rest: []) => {
            sizes.push({ rows: actions.length, characters: JSON.stringify(actions).length });
            return target.submitTransaction(actions, ...rest);
          };
        return member.bind(target) as unknown;
      },
    });
  };

test('forty regions, fifty statements and very different answers: every transaction is one that all storages take', async () => {
  const sizes: { rows: number; characters: number }[] = [];
  const server = serverOn(storage.connectionString, { wrap: weighed(sizes) });
  await server.saveQuestionSet(set);
  const version = server.questionSetVersion(set);
  const round = roundRecord({
    id: 'large',
    minimumGroupSize: K,
    regions: Array.from({ length: 40 }, (_, place) => `Region ${place}`),
    shards: 1,
    closesAt: '2099-11-29T17:00:00.000Z',
    questionSet: { id: set.id, version, statements: 50 },
  });
  const { etag } = await server.addRound(round);

  const responses = tableNamed(storage.connectionString, 'responses');
  const histogram = veryDifferent();
  const live = { version: 1, stayed: {}, frozen: null, sealed: false, etag: undefined };
  for (const cell of cellsOf(40)) {
    const batches = [0, 1].map((batch) => ({ cell, batch, histogram, etag: undefined }));
    const rows = { live: [{ ...live, cell, histogram: plus(histogram, histogram) }], batches };
    expect(await shardCounts().commit(await responses(), partition(round.id, 0), rows)).toBe('done');
  }

  await lookAtRound(server, round.id);
  const release = await server.latestRelease(round);
  const scopes = release ? await server.readScopes(round, release) : [];
  expect([scopes.length, scopes[0]?.n.sales]).toEqual([41, 40 * histogram.n]);

  const closedAt = new Date().toISOString();
  await server.replaceRound({ value: { ...round, state: 'closed', closedAt }, etag });
  expect(await lookAtRound(server, round.id)).toBe(true);
  const final = await server.latestRelease(round);
  expect([final?.number, final?.final]).toEqual([2, true]);

  expect(Math.max(...sizes.map(({ rows }) => rows))).toBeLessThanOrEqual(100);
  expect(Math.max(...sizes.map(({ characters }) => characters))).toBeLessThan(2_000_000);
});
