import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../api/flows/messages/deliver.ts';
import { isStillTheirs } from '../../api/flows/messages/stillTheirs.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { openCase } from '../builders/cases.ts';
import { asked, deliveryServer, to } from '../builders/deliveries.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-leaving-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const theCase = openCase();
const outage = { kind: 'refused', status: 503, code: '', retryAfterMs: 0 } as const;
const HOUR = 3600_000;

/** Teams refuses a message for a while, and its person is taken out of the list meanwhile. */
async function heldUp(table: string, wanted: Partial<ReturnType<typeof asked>> = {}) {
  const clock = { ms: Date.UTC(2026, 10, 23, 12) };
  const one: Liaison = { id: to('liaison-1').id, name: 'Ada', regions: ['DACH'] };
  const list = { liaisons: [one] };
  const deps = {
    now: () => new Date(clock.ms),
    findLiaisons: () => Promise.resolve(list.liaisons),
    readCase: () => Promise.resolve({ value: theCase, etag: '1' }),
  };
  const server = deliveryServer(storage.connectionString, table, {
    clock,
    isStillTheirs: (message) => isStillTheirs(deps, message),
  });
  server.chat.answers.push(outage);
  const message = asked('liaison-1', { about: theCase.id, kind: 'alert', ...wanted });
  await server.ask(message);
  await deliver(server, server.placeOf(message));
  expect(server.chat.messages).toEqual([]);
  const later = async (hours: number) => {
    clock.ms += hours * HOUR;
    await deliver(server, server.placeOf(message));
    return server.chat.messages.length;
  };
  return { server, list, one, later, now: async () => (await server.of(message.about))[0] };
}

test('a message that was held up does not reach whoever has lost the region; put right, it comes', async () => {
  const { list, one, later } = await heldUp('lostRegion');
  list.liaisons = [{ ...one, regions: ['Benelux'] }];
  expect(await later(1)).toBe(0);
  list.liaisons = [one];
  expect(await later(1)).toBe(1);
});

test('it is given up after a day, and does not come later', async () => {
  const { list, one, later, now } = await heldUp('givenUp');
  list.liaisons = [];
  expect(await later(25)).toBe(0);
  expect(await now()).toMatchObject({ state: 'unreachable', reason: 'no-answer' });
  list.liaisons = [one];
  expect(await later(1)).toBe(0);
});

test('one about several cases comes to whoever is a liaison still, and to nobody else', async () => {
  const digest = { about: 'a-round~2026-11-23', kind: 'digest' };
  expect(await (await heldUp('digestComes', digest)).later(1)).toBe(1);
  const gone = await heldUp('digestKept', digest);
  gone.list.liaisons = [];
  expect(await gone.later(1)).toBe(0);
});
