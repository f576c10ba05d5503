import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toProperties } from '../../../api/store/histogramRow.ts';
import { pseudonyms } from '../../../api/store/pseudonym.ts';
import { responseStore } from '../../../api/store/responses.ts';
import { isStorageDown, tableNamed } from '../../../api/store/storage.ts';
import { histogramOf, plus } from '../../../assessment/histogram.ts';
import type { Answer } from '../../../assessment/questionSet.ts';
import type { ResponseRecord } from '../../../contract/records.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { answers, concord20, questionSet } from '../../builders/questionSets.ts';
import { countedAndRecounted, rowsOf } from '../../builders/recount.ts';
import { countingOn } from '../../builders/stores.ts';
import { roundRecord } from '../../builders/rounds.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let store: ReturnType<typeof responseStore>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-store-'));
  storage = await startStorage(folder);
  store = responseStore(
    tableNamed(storage.connectionString, 'responses'),
    countingOn(storage.connectionString),
  );
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

let rounds = 0;
const newRound = () =>
  roundRecord({ id: `round-${++rounds}`, regions: ['DACH', 'Benelux'], awareness: true });
const person = (name: string) => pseudonyms(new Uint8Array(32))({ tenant: 't', id: name }, 'r');
const response = (changed: Partial<ResponseRecord> = {}): ResponseRecord => ({
  side: 'sales',
  region: 0,
  answers: answers(3),
  awareness: { A1: null, A2: null },
  answeredOn: '2026-11-22',
  ...changed,
});

describe('responses and their counts', () => {
  test('a response is found again by the person alone', async () => {
    const round = newRound();
    expect(await store.saveResponse(round, concord20, person('a'), response())).toBe('saved');
    expect(await store.readResponse(round, person('a'))).toEqual(response());
    expect(await store.readResponse(round, person('b'))).toBeUndefined();
    expect(await store.readResponse(newRound(), person('a'))).toBeUndefined();
    expect([
      await store.hasResponded(round, person('a')),
      await store.hasResponded(round, person('b')),
    ]).toEqual([true, false]);
  });

  test('a changed response takes the place of the earlier one, also on another side and in another region', async () => {
    const round = newRound();
    await store.saveResponse(round, concord20, person('a'), response());
    await store.saveResponse(round, concord20, person('a'), response({ answers: answers(5, 18) }));
    await store.saveResponse(
      round,
      concord20,
      person('a'),
      response({ side: 'marketing', region: 1, answers: answers(5, 18) }),
    );
    const { counted, recounted, people } = await countedAndRecounted(
      storage.connectionString,
      round.id,
      concord20,
    );
    expect(people).toBe(1);
    expect(Object.keys(counted.live)).toEqual(['r01~marketing']);
    expect(counted).toEqual(recounted);
  });

  test('observers are one company-wide cell', async () => {
    const round = newRound();
    await store.saveResponse(round, concord20, person('a'), response({ side: 'observer', region: null }));
    await store.saveResponse(round, concord20, person('b'), response({ side: 'observer', region: 1 }));
    const { counted } = await countedAndRecounted(storage.connectionString, round.id, concord20);
    expect(Object.entries(counted.live).map(([cell, { n }]) => [cell, n])).toEqual([['--~observer', 2]]);
  });

  test('the same answers again change nothing at all', async () => {
    const round = newRound();
    await store.saveResponse(round, concord20, person('a'), response());
    const before = await rowsOf(storage.connectionString, round.id);
    expect(
      await store.saveResponse(round, concord20, person('a'), response({ answeredOn: '2026-11-23' })),
    ).toBe('unchanged');
    expect(await rowsOf(storage.connectionString, round.id)).toEqual(before);
  });

  test('an erased response is gone from storage and from the counts; erasing twice is no error', async () => {
    const round = newRound();
    await store.saveResponse(round, concord20, person('a'), response());
    await store.saveResponse(round, concord20, person('b'), response());
    expect(await store.eraseResponse(round, concord20, person('a'))).toBe('erased');
    expect(await store.eraseResponse(round, concord20, person('a'))).toBe('nothing-there');
    const { counted, recounted, people } = await countedAndRecounted(
      storage.connectionString,
      round.id,
      concord20,
    );
    expect([people, counted.live['r00~sales']?.n]).toEqual([1, 1]);
    expect(counted).toEqual(recounted);
  });

  test('when people change, move and erase all at once, each is counted exactly once', async () => {
    const round = { ...newRound(), shards: 2 };
    const tasks = Array.from({ length: 150 }, (_, index) => {
      const who = person(`p${index % 30}`);
      if (index % 11 === 10) return store.eraseResponse(round, concord20, who);
      const given: Answer[] = answers(1 + (index % 5), 16 + (index % 5));
      const side = index % 3 === 0 ? 'marketing' : 'sales';
      return store.saveResponse(round, concord20, who, response({ side, region: index % 2, answers: given }));
    });
    const outcomes = await Promise.all(tasks);
    expect(outcomes).not.toContain('busy');
    const { counted, recounted, people } = await countedAndRecounted(
      storage.connectionString,
      round.id,
      concord20,
    );
    // Of thirty people thirteen erase at some time, and most of them answer again, before or after.
    expect(people).toBeGreaterThanOrEqual(30 - 13);
    expect(counted).toEqual(recounted);
    expect(Object.values(counted.live).reduce((sum, { n }) => sum + n, 0)).toBe(people);
  });
});

test('two instances that change the same counts at once count everybody exactly once', async () => {
  const round = { ...newRound(), shards: 1 };
  const instances = [
    store,
    responseStore(tableNamed(storage.connectionString, 'responses'), countingOn(storage.connectionString)),
  ];
  for (let step = 0; step < 4; step++)
    await Promise.all(
      Array.from({ length: 24 }, (_, index) => {
        const instance = instances[(index + step) % 2] ?? store;
        const given = answers(1 + ((index + step) % 5), 16 + (index % 5));
        return instance.saveResponse(round, concord20, person(`i${index}`), response({ answers: given }));
      }),
    );
  const { counted, recounted, people } = await countedAndRecounted(
    storage.connectionString,
    round.id,
    concord20,
  );
  expect(people).toBe(24);
  expect(counted).toEqual(recounted);
});

describe('what storage keeps of a person', () => {
  test('is the pseudonym, the answers, side, region and the day - no name and nothing finer than the day', async () => {
    const round = newRound();
    await store.saveResponse(round, concord20, person('someone@example.com'), response());
    const row = (await rowsOf(storage.connectionString, round.id)).find(({ rowKey }) =>
      rowKey.startsWith('r~'),
    );
    // `timestamp` is storage's own and cannot be switched off (docs/decisions).
    const { etag: _etag, timestamp: _timestamp, ...own } = row ?? ({} as Record<string, unknown>);
    expect(own).toEqual({
      partitionKey: expect.stringMatching(/^round-\d+~\d{3}$/) as string,
      rowKey: `r~${person('someone@example.com')}`,
      response: JSON.stringify(response()),
      // The cell and the batch that it is counted in.
      place: 'r00~sales~0',
    });
  });

  test('a pseudonym is another one in every round, tenant and under every secret', () => {
    const all = [
      pseudonyms(new Uint8Array(32))({ tenant: 't', id: 'a' }, 'r1'),
      pseudonyms(new Uint8Array(32))({ tenant: 't', id: 'a' }, 'r2'),
      pseudonyms(new Uint8Array(32))({ tenant: 'ta', id: '' }, 'r1'),
      pseudonyms(new Uint8Array(32).fill(1))({ tenant: 't', id: 'a' }, 'r1'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a million very different answers to fifty statements in one area fit into one row', () => {
  const set = questionSet([50]);
  let histogram = histogramOf(set, answers(3, 50, 50), null);
  for (let answered = 40; answered <= 50; answered++)
    for (let sum = answered; sum <= 5 * answered; sum++)
      histogram = plus(histogram, {
        ...histogram,
        n: 0,
        statements: histogram.statements.map(() => ({})),
        areas: [{ [`${answered}:${sum}`]: 62_500 }],
        overall: { [`${answered}:${sum}`]: 62_500 },
      });
  const properties = Object.values(toProperties(histogram));
  const longest = Math.max(...properties.map((value) => String(value).length));
  expect(longest).toBeGreaterThan(20_000);
  expect(longest).toBeLessThanOrEqual(32_768);
  expect(properties.length).toBeLessThan(255 - 10);
});

test('storage that does not answer is told apart from every other error', async () => {
  const nobody = storage.connectionString.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:1');
  const lost = responseStore(tableNamed(nobody, 'responses'), countingOn(nobody));
  const error: unknown = await lost.readResponse(newRound(), person('a')).catch((reason: unknown) => reason);
  expect(isStorageDown(error)).toBe(true);
  expect(isStorageDown(new TypeError('a mistake of ours'))).toBe(false);
});
