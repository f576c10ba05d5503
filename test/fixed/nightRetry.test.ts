import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../api/flows/messages/deliver.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { asked, deliveryServer } from '../builders/deliveries.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-night-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** Two minutes to eight in the evening in Berlin, where the round is; nobody knows where its people are. */
const EVENING = Date.UTC(2026, 10, 23, 18, 58);
const outage = { kind: 'refused', status: 503, code: '', retryAfterMs: 10 * 60_000 } as const;
let tables = 0;
const evening = () =>
  deliveryServer(storage.connectionString, `night${++tables}`, {
    clock: { ms: EVENING },
    roundZone: 'Europe/Berlin',
  });

/** What was asked for in the evening, and could not be sent for ten minutes, arrived at night. */
describe('after an outage in the evening', () => {
  it.each([
    ['invitation', 'a-round~people~00'],
    ['answer-reminder-2', 'a-round~people~00'],
    ['results-open', 'a-round~people~00'],
    ['round-closed', 'a-round~closing'],
    ['reminder', 'a-round~--~overall~overall'],
    ['escalation', 'a-round~--~overall~overall'],
    ['step-today', 'a-round~--~overall~overall~01~2026-11-23'],
    ['digest', 'a-round~quiet-2026-11-23'],
  ])('%s comes in the morning, once', async (kind, about) => {
    const server = evening();
    const wanted = asked('sales-1', { kind, about });
    server.chat.answers.push(outage);
    await server.ask(wanted);
    const place = server.placeOf(wanted);
    expect([await deliver(server, place), server.chat.messages.length]).toEqual(['done', 0]);

    server.clock.ms = EVENING + 15 * 60_000;
    expect([await deliver(server, place), server.chat.messages.length]).toEqual(['waits', 0]);
    expect((await server.readDelivery(place))?.value.dueAt).toBe('2026-11-24T06:00:00.000Z');
    server.clock.ms = Date.parse('2026-11-24T06:00:00Z');
    await deliver(server, place);
    await deliver(server, place);
    expect(server.chat.messages).toHaveLength(1);
  });

  it('what somebody waits for comes as soon as it can, and a card that is there changes', async () => {
    const server = evening();
    const alert = asked('liaison-1', { about: 'a-round~--~overall~overall' });
    const reminder = asked('liaison-1', { about: alert.about, kind: 'reminder' });
    server.chat.answers.push(outage);
    await server.ask(alert);
    await deliver(server, server.placeOf(alert));
    await server.ask(reminder);
    await deliver(server, server.placeOf(reminder));
    server.clock.ms = EVENING + 15 * 60_000;
    await deliver(server, server.placeOf(alert));
    await server.change({ ...reminder, version: 1, card: { text: 'taken' } });
    await deliver(server, server.placeOf(reminder));
    expect(server.chat.messages.map(({ text }) => text).sort()).toEqual(['To liaison-1', 'taken']);
  });
});
