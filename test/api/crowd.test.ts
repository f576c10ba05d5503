import { once } from 'node:events';
import type { Answer } from '../../assessment/questionSet.ts';
import { until } from '../builders/chats.ts';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted } from '../builders/recount.ts';

const PEOPLE = 1000;
/** Killing interrupts as many at a time, however many come after them. */
const KILLED_PEOPLE = 500;
const AT_ONCE = 16;
const STATEMENTS = 20;

/** A small generator, so that a failure can be repeated. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => (state = (state * 48271) % 2147483647) % below;
}

interface Call {
  readonly person: string;
  readonly method: 'PUT' | 'DELETE';
  readonly body?: unknown;
}

function answersFrom(next: (below: number) => number): Answer[] {
  const blanks = next(5);
  return Array.from({ length: STATEMENTS }, (_, index) => (index < blanks ? null : 1 + next(5)));
}

const bodyFrom = (next: (below: number) => number) => ({
  side: next(2) === 0 ? 'sales' : 'marketing',
  region: next(2) === 0 ? 'DACH' : 'Benelux',
  answers: answersFrom(next),
});

/** Everybody answers, three in ten twice (perhaps with another side or region), 20 erase: in an order of chance. */
function load(seed: number, people: number): Call[] {
  const next = chance(seed);
  const calls: Call[] = Array.from({ length: people }, (_, index) => ({
    person: `crowd-${index}`,
    method: 'PUT',
    body: bodyFrom(next),
  }));
  const again: Call[] = Array.from({ length: 0.3 * people }, (_, index) => ({
    person: `crowd-${index * 3}`,
    method: 'PUT',
    body: bodyFrom(next),
  }));
  const erase: Call[] = Array.from({ length: 20 }, (_, index) => ({
    person: `crowd-${index * 7 + 1}`,
    method: 'DELETE',
  }));
  const late = [...again, ...erase];
  for (let index = late.length - 1; index > 0; index--) {
    const other = next(index + 1);
    [late[index], late[other]] = [late[other] as Call, late[index] as Call];
  }
  return [...calls, ...late];
}

/** Who erased and then sent again is back: the last call of each person decides. */
const remaining = (calls: readonly Call[]) => {
  const last = new Map(calls.map((call) => [call.person, call.method]));
  return [...last.values()].filter((method) => method === 'PUT').length;
};

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/** Calls of one person keep their order, as from one window; those of different people are free. */
function byPerson(calls: readonly Call[]): Call[][] {
  const lists = new Map<string, Call[]>();
  for (const call of calls) lists.set(call.person, [...(lists.get(call.person) ?? []), call]);
  return [...lists.values()];
}

describe('a thousand people answer, sixteen at a time', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  /** As the tab does: who is told that Concord is busy, or waits for storage, tries again. @returns how it ended */
  const insist = (round: string, { person, method, body }: Call) =>
    until(
      async () => (await product.call(person, method, `rounds/${round}/response`, body)).status,
      (status) => status !== 503,
    );

  const expectEquality = async (roundId: string, expected: number) => {
    const { counted, recounted, people } = await countedAndRecounted(
      await product.connectionString(),
      roundId,
      concord20,
    );
    expect(counted).toEqual(recounted);
    expect(people).toBe(expected);
    expect(Object.values(counted.live).reduce((sum, { n }) => sum + n, 0)).toBe(expected);
  };

  test('300 answer twice, 50 at once in two windows, 20 erase: the bins equal a recount of the stored responses', async () => {
    const round = await openRound(product, { regions: ['DACH', 'Benelux'] });
    const calls = load(1, PEOPLE);
    await inParallel(byPerson(calls), async (own) => {
      for (const call of own) expect([200, 204]).toContain(await insist(round, call));
    });
    const next = chance(2);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const person = `crowd-${index + 500}`;
        const both = [bodyFrom(next), bodyFrom(next)];
        return Promise.all(
          both.map(async (body) => {
            expect(await insist(round, { person, method: 'PUT', body })).toBe(200);
          }),
        );
      }),
    );
    await expectEquality(round, remaining(calls));
  });

  test('the host is killed (kill -9) in the middle, started again, and the failed calls repeated: the same equality', async () => {
    const round = await openRound(product, { regions: ['DACH', 'Benelux'] });
    const calls = load(3, KILLED_PEOPLE);
    let done = 0;
    const failed: Call[] = [];
    const attempt = async ({ person, method, body }: Call) => {
      const reply = await product.call(person, method, `rounds/${round}/response`, body);
      if (reply.status >= 500) throw new Error(`refused with ${reply.status} ${String(reply.body.type)}`);
    };
    await inParallel(byPerson(calls), async (own) => {
      for (const [index, call] of own.entries()) {
        try {
          await attempt(call);
        } catch {
          // What this person still had to do is repeated later, in its order.
          failed.push(...own.slice(index));
          return;
        }
        if (++done === KILLED_PEOPLE / 2) product.host().kill('SIGKILL');
      }
    });
    expect(failed.length).toBeGreaterThan(100);
    if (product.host().signalCode === null) await once(product.host(), 'exit');

    await product.restart();
    await inParallel(byPerson(failed), async (own) => {
      for (const call of own) expect([200, 204]).toContain(await insist(round, call));
    });
    await expectEquality(round, remaining(calls));
  });
});
