import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../api/flows/messages/deliver.ts';
import { cardNow } from '../../api/flows/messages/cardNow.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord } from '../../contract/records.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { openCase } from '../builders/cases.ts';
import { concord20 } from '../builders/questionSets.ts';
import { roundRecord } from '../builders/rounds.ts';
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
const elsewhere = openCase({ id: 'a-round~r01~area~trust', region: 'Benelux' });
const digest = {
  about: 'a-round~2026-11-23',
  kind: 'digest',
  card: { text: 'digest of DACH, Benelux' },
  cases: [theCase.id, elsewhere.id],
};
const outage = { kind: 'refused', status: 503, code: '', retryAfterMs: 0 } as const;
const HOUR = 3600_000;

/** Teams refuses a message for a while, and its person is taken out of the list meanwhile. */
async function heldUp(table: string, wanted: Partial<ReturnType<typeof asked>> = {}) {
  const clock = { ms: Date.UTC(2026, 10, 23, 12) };
  const one: Liaison = { id: to('liaison-1').id, name: 'Ada', regions: ['DACH', 'Benelux'] };
  const list = { liaisons: [one] };
  const cases = [theCase, elsewhere];
  const deps = {
    now: () => new Date(clock.ms),
    findLiaisons: () => Promise.resolve(list.liaisons),
    readCase: (id: string) => {
      const value = cases.find((kept) => kept.id === id);
      return Promise.resolve(value && { value, etag: '1' });
    },
    readRound: () => Promise.resolve({ value: roundRecord(), etag: '1' }),
    questionSetOf: () => Promise.resolve(concord20),
    languageOf: () => Promise.resolve('en'),
    timeZoneOf: (_id: string, otherwise: string) => Promise.resolve(otherwise),
    caseCards: {
      digest: (_round: unknown, shown: readonly CaseRecord[]) => ({
        text: `digest of ${shown.map(({ region }) => region).join(', ')}`,
      }),
    },
  };
  const server = deliveryServer(storage.connectionString, table, {
    clock,
    cardNow: (message) => cardNow(deps, message),
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
  const texts = () => server.chat.messages.map(({ text }) => text);
  return { server, list, cases, one, later, texts, now: async () => (await server.of(message.about))[0] };
}

test('a message that was held up does not reach whoever has lost the region; put right, it comes', async () => {
  const { list, one, later } = await heldUp('lostRegion');
  list.liaisons = [{ ...one, regions: ['Benelux'] }];
  expect(await later(1)).toBe(0);
  list.liaisons = [one];
  expect(await later(1)).toBe(1);
});

test('it is taken back after a day, and does not come later; asked for anew, it comes', async () => {
  const { server, list, one, later, now } = await heldUp('takenBack');
  list.liaisons = [];
  expect(await later(25)).toBe(0);
  expect(await now()).toMatchObject({ state: 'taken-back', reason: null });
  list.liaisons = [one];
  expect(await later(1)).toBe(0);
  const again = asked('liaison-1', { about: theCase.id, kind: 'alert' });
  expect(await server.change(again)).toBe('none');
  expect(await server.ask(again)).toBe('asked');
  expect(await later(0)).toBe(1);
  expect(await now()).toMatchObject({ state: 'sent', sentVersion: 0 });
});

test('a card in the chat whose news nobody may read any more stands as it was sent', async () => {
  const { server, list, later, now, one } = await heldUp('tookNewsBack');
  await later(1);
  list.liaisons = [];
  const news = asked('liaison-1', { about: theCase.id, kind: 'alert', version: 1 });
  await server.ask(news);
  server.chat.answers.push(outage);
  await later(1);
  await later(25);
  expect(await now()).toMatchObject({ state: 'sent', version: 0, sentVersion: 0 });
  list.liaisons = [one];
  expect(await server.ask(news)).toBe('asked');
});

describe('one about several cases that was held up', () => {
  test('comes with the cases of regions that its reader still has, and no other', async () => {
    const at = await heldUp('digestPart', digest);
    at.list.liaisons = [{ ...at.one, regions: ['Benelux'] }];
    await at.later(1);
    expect(at.texts()).toEqual(['digest of Benelux']);
    expect((await at.now())?.state).toBe('sent');
  });

  test('comes with those of all their regions where nothing has changed', async () => {
    const at = await heldUp('digestWhole', digest);
    await at.later(1);
    expect(at.texts()).toEqual(['digest of DACH, Benelux']);
  });

  test('does not list what is over or closed by then', async () => {
    const at = await heldUp('digestOver', digest);
    at.cases.splice(0, 1, { ...theCase, finding: 'gap-closed' });
    await at.later(1);
    expect(at.texts()).toEqual(['digest of Benelux']);
  });

  test('does not come to whoever has none of the regions any more, and comes when the slip is put right', async () => {
    const at = await heldUp('digestKept', digest);
    at.list.liaisons = [{ ...at.one, regions: ['Iberia'] }];
    expect(await at.later(1)).toBe(0);
    at.list.liaisons = [];
    expect(await at.later(1)).toBe(0);
    at.list.liaisons = [at.one];
    expect(await at.later(1)).toBe(1);
  });

  test('has failed nobody where all its cases are over before it could come', async () => {
    const at = await heldUp('digestAllOver', digest);
    at.cases.splice(0, 2, { ...theCase, finding: 'gap-closed' }, { ...elsewhere, state: 'closed' });
    expect(await at.later(25)).toBe(0);
    expect(await at.now()).toMatchObject({ state: 'taken-back', reason: null });
    expect(await at.server.unreachableDeliveries()).toEqual([]);
  });
});
