import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDeliveries, type Deps } from '../../../../api/flows/messages/listDeliveries.ts';
import { setAsideDelivery } from '../../../../api/flows/messages/sweepDeliveries.ts';
import { deliveryList } from '../../../../contract/deliveryList.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { tableNamed } from '../../../../api/store/storage.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { asked, deliveryServer, to } from '../../../builders/deliveries.ts';
import { roundRecord } from '../../../builders/rounds.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-lists-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const DAY = 86_400_000;
let tables = 0;
/** A server with one round, on which people are known by name. */
function ownersServer(changed: Partial<RoundRecord> = {}) {
  const table = `lists${++tables}`;
  const server = deliveryServer(storage.connectionString, table);
  const round = roundRecord({
    closesAt: '2027-01-31T17:00:00.000Z',
    owner: { id: to('owner-1').id, name: 'The owner' },
    ...changed,
  });
  const deps: Deps = {
    ...server,
    counted: new Map(),
    readRound: (id) => Promise.resolve(id === round.id ? { value: round, etag: '1' } : undefined),
    tenant: 't',
    allMatches: () =>
      Promise.resolve((user) => (user === 'mary@company.test' ? to('marketing-1').id : undefined)),
    walkRoster: async function* () {
      yield await Promise.resolve([
        { user: to('sales-2').id, side: 'sales', region: null, name: 'Sam' },
        { user: 'mary@company.test', side: 'marketing', region: null, name: null },
      ] as const);
    },
    findLiaisons: () => Promise.resolve([{ id: to('liaison-1').id, name: 'Ada', regions: null }]),
    readCases: () =>
      Promise.resolve([
        { value: openCase({ takenBy: { id: to('liaison-2').id, name: 'Once' } }), etag: '1' },
      ]),
    readStep: () =>
      Promise.resolve({ value: openStep({ owner: { id: to('sales-1').id, name: 'Sally' } }), etag: '1' }),
  };
  return {
    ...server,
    table,
    deps,
    list: async (query: { from?: string; state?: 'pending' | 'sent' | 'unreachable' } = {}) => {
      const outcome = await listDeliveries(deps, { round: round.id, ...query });
      if (outcome.kind !== 'deliveries') throw new Error(outcome.kind);
      return deliveryList.parse(outcome.list);
    },
    remind: (count: number, first = 0) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          server.ask(
            asked(`person-${first + index}`, { about: `${round.id}~two-days`, kind: 'answer-reminder' }),
          ),
        ),
      ),
  };
}
const { id } = openCase();

describe('the list of messages', () => {
  test('says to whom, about what, what came of it, why not and what helps', async () => {
    const server = ownersServer();
    await server.ask(asked('liaison-1', { about: id, kind: 'alert' }));
    await server.work();
    server.chat.answers.push({
      kind: 'refused',
      status: 403,
      code: 'ConversationBlockedByUser',
      retryAfterMs: 0,
    });
    await server.ask(asked('liaison-2', { about: id, kind: 'alert' }));
    await server.work();
    await server.ask(asked('sales-1', { about: `${openStep().id}~2026-12-04`, kind: 'step-soon' }));
    server.clock.ms += 59_123;
    await server.ask(asked('liaison-1', { about: `${id}~2`, kind: 'reversed' }));
    const { items, next } = await server.list();
    expect(next).toBeNull();
    const byName = new Map(items.map((item) => [item.to.name, item]));
    // To the millisecond it would tell when the answer came that has set it off.
    expect(items.find(({ kind }) => kind === 'reversed')).toMatchObject({
      askedAt: '2026-11-22T12:00:00.000Z',
      retryAt: '2026-11-22T12:00:00.000Z',
    });
    expect(items.find(({ kind, state }) => kind === 'alert' && state === 'sent')).toMatchObject({
      kind: 'alert',
      disagreement: id,
      step: null,
      state: 'sent',
      reason: null,
    });
    expect(byName.get('Once')).toMatchObject({
      state: 'unreachable',
      reason: 'blocked-by-person',
      remedy: expect.stringContaining('unblock') as string,
    });
    // On which day it came would tell whether she was reminded of something else before.
    expect(byName.get('Sally')).toMatchObject({
      kind: 'step-soon',
      step: openStep().id,
      state: 'pending',
      askedAt: null,
      retryAt: null,
    });
    expect((await server.list({ state: 'unreachable' })).items.map(({ to: { name } }) => name)).toEqual([
      'Once',
    ]);
  });

  test('shows what Concord itself cannot handle, from the first time on, and when it has given up', async () => {
    const server = ownersServer();
    const message = asked('liaison-1', { about: id, kind: 'alert' });
    await server.ask(message);
    await setAsideDelivery(server, server.placeOf(message));
    expect((await server.list()).items).toMatchObject([{ state: 'pending', faults: 1, reason: 'fault' }]);
    await setAsideDelivery(server, server.placeOf(message));
    await setAsideDelivery(server, server.placeOf(message));
    const [given] = (await server.list({ state: 'unreachable' })).items;
    expect(given).toMatchObject({
      faults: 3,
      reason: 'fault',
      remedy: expect.stringContaining('log') as string,
    });
    expect(given?.name).toContain(id);
    expect(await server.lostMessages(['alert'])).toEqual([
      { person: to('liaison-1').id, about: id, kind: 'alert', reason: 'fault' },
    ]);
  });

  test('shows a message whose row cannot be read, once it has failed; it is tried no more and hides no other', async () => {
    const server = ownersServer();
    const broken = asked('liaison-1', { about: id, kind: 'alert' });
    await server.ask(broken);
    await server.ask(asked('liaison-2', { about: id, kind: 'alert' }));
    const { partition, key } = server.placeOf(broken);
    const table = await tableNamed(storage.connectionString, server.table)();
    await table.updateEntity({ partitionKey: partition, rowKey: `m~${key}`, card0: '{"text":' }, 'Merge');
    await expect(server.readDelivery({ partition, key })).rejects.toThrow();
    await setAsideDelivery(server, { partition, key });
    const { items } = await server.list();
    expect(items.map(({ to: { name }, state, reason }) => [name, state, reason]).sort()).toEqual([
      ['Ada', 'unreachable', 'fault'],
      ['Once', 'pending', null],
    ]);
    expect(await server.lostMessages(['alert'])).toMatchObject([{ about: id, reason: 'fault' }]);
    expect((await server.openDeliveries('9')).map(({ place }) => place.key)).not.toContain(key);
    expect(await server.unreachableDeliveries(to('liaison-1').id)).toEqual([]); // installing the app does not cure it
  });

  test('calls whoever is invited what the roster calls them', async () => {
    const server = ownersServer({ roster: { people: 2 }, rosterVersion: 'v1' });
    for (const person of ['sales-2', 'marketing-1', 'sales-3'])
      await server.ask(asked(person, { about: 'a-round~people~ab', kind: 'invitation' }));
    const { items } = await server.list();
    expect(items.map(({ to: { name }, askedAt }) => [name, askedAt]).toSorted()).toEqual([
      [null, null],
      ['Sam', null],
      ['mary@company.test', null],
    ]);
  });

  test('comes page by page, whole and without repetition', async () => {
    const server = ownersServer();
    const people = Array.from({ length: 130 }, (_, index) => `reader-${index}`);
    await Promise.all(
      people.map((person, index) =>
        server.ask(asked(person, { about: `${id}~${index % 40}`, kind: 'reversed' })),
      ),
    );
    await server.remind(60);
    const first = await server.list();
    expect([first.items.length, first.next === null]).toEqual([100, false]);
    const second = await server.list({ from: first.next ?? '' });
    expect([second.items.length, second.next]).toEqual([30, null]);
    expect(new Set([...first.items, ...second.items].map(({ to: whom }) => whom.id)).size).toBe(130);
    for (const from of ['', 'nonsense', 'd0', 'dz~a', 'd0~a b'])
      expect(await listDeliveries(server.deps, { round: 'a-round', from })).toMatchObject({ path: 'from' });
  });

  test('of a round that is not there is none', async () => {
    expect(await listDeliveries(ownersServer().deps, { round: 'another' })).toEqual({
      kind: 'round-not-found',
    });
  });
});

describe('who was reminded', () => {
  test('is told of nobody: not in the list, not by where a page ends, not by the state of a message', async () => {
    const server = ownersServer();
    await server.remind(30);
    await Promise.all(
      Array.from({ length: 101 }, (_, index) =>
        server.ask(asked('liaison-1', { about: `${id}~${index}`, kind: 'reversed' })),
      ),
    );
    const reminded = Array.from({ length: 30 }, (_, index) => to(`person-${index}`).id);
    for (const query of [{}, { state: 'pending' as const }]) {
      const text = JSON.stringify(await server.list(query));
      expect(reminded.filter((person) => text.includes(person))).toEqual([]);
      expect(text).not.toContain('answer-reminder');
    }
    server.deps.counted.clear();
    expect(await server.lostMessages(['alert'])).toEqual([]);
  });

  test('is a number of people, in steps of the minimum group size, from that size on', async () => {
    const server = ownersServer();
    const shown = async () => {
      server.deps.counted.clear();
      return (await server.list()).reminded?.people;
    };
    await server.remind(4);
    server.clock.ms += 2 * DAY;
    expect(await shown()).toBeNull();
    await server.remind(13, 0); // the first four again, and nine more
    server.clock.ms += 2 * DAY;
    expect(await shown()).toBe(10);
  });

  test('does not grow while the messages go out: a day counts when it is over everywhere', async () => {
    const server = ownersServer();
    await server.remind(20);
    expect((await server.list()).reminded).toEqual({ people: null, until: '2026-11-20' });
    server.clock.ms += DAY;
    await server.remind(7, 20);
    expect((await server.list()).reminded).toEqual({ people: null, until: '2026-11-21' });
    server.clock.ms += DAY;
    expect((await server.list()).reminded).toEqual({ people: 20, until: '2026-11-22' });
    server.clock.ms += DAY;
    expect((await server.list()).reminded).toEqual({ people: 25, until: '2026-11-23' });
  });

  test('is said no more once messages are being deleted one after another', async () => {
    const server = ownersServer({ closesAt: '2026-11-21T17:00:00.000Z' });
    await server.remind(20);
    server.clock.ms += 2 * DAY;
    expect((await server.list()).reminded).toMatchObject({ people: 20 });
    server.clock.ms += 14 * DAY;
    expect((await server.list()).reminded).toBeNull();
  });
});
