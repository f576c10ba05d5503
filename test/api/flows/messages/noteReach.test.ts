import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../../../api/flows/messages/deliver.ts';
import { setAsideDelivery } from '../../../../api/flows/messages/sweepDeliveries.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { asked, deliveryServer, to } from '../../../builders/deliveries.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-reach-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

let tables = 0;
const newServer = () => deliveryServer(storage.connectionString, `reach${++tables}`);
const refused = (status: number, code = '') => ({ kind: 'refused', status, code, retryAfterMs: 0 }) as const;
const { id } = to('liaison-1');
const DAY = 25 * 3600_000;

describe('what is kept of how messages reach somebody', () => {
  it('is why the newest one has not arrived, whatever the reason, until one arrives', async () => {
    const server = newServer();
    const write = async (about: string, ...answers: typeof server.chat.answers) => {
      server.chat.answers.push(...answers);
      await server.ask(asked('liaison-1', { about }));
      await server.work();
      return server.refusals.get(id);
    };
    expect(await write('a', refused(403, 'BotDisabledByAdmin'))).toBe('disabled-by-admin');
    expect(await write('b', refused(413), refused(413))).toBe('too-large');
    expect(await write('c')).toBeUndefined();
    expect(await write('d', refused(400))).toBe('refused');
  });

  it('says nothing of a message that is still being tried, and says so when it is given up after a day', async () => {
    const server = newServer();
    server.chat.answers.push(refused(503), refused(503));
    const message = asked('liaison-1');
    await server.ask(message);
    await deliver(server, server.placeOf(message));
    expect(server.refusals.size).toBe(0);
    server.clock.ms += DAY;
    await deliver(server, server.placeOf(message));
    expect(server.refusals.get(id)).toBe('no-answer');
  });

  it('says that Concord itself could not handle a message, once that is given up', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1'));
    const place = server.placeOf(asked('liaison-1'));
    await setAsideDelivery(server, place);
    await setAsideDelivery(server, place);
    expect(server.refusals.size).toBe(0);
    await setAsideDelivery(server, place);
    expect(server.refusals.get(id)).toBe('fault');
  });

  it('costs no message anything: where it cannot be kept, what follows is announced all the same', async () => {
    const server = newServer();
    const place = server.placeOf(asked('liaison-1'));
    await server.ask(asked('liaison-1'));
    server.refusals.set(id, 'refused'); // so that there is something to be kept
    server.announced.length = 0;
    const failing = {
      ...server,
      noteRefusal: () => Promise.reject(new Error('storage is down')),
      // Meanwhile a newer version is asked for.
      sendMessage: async (...[, card, replaces]: Parameters<typeof server.sendMessage>) => {
        await server.ask(asked('liaison-1', { version: 1, card: { text: 'newer' } }));
        return server.chat.send(card, replaces);
      },
    };
    await expect(deliver(failing, place)).rejects.toThrow('storage is down');
    expect(server.announced).toEqual([place]);
    await server.work();
    expect(server.chat.messages).toMatchObject([{ text: 'newer', changed: 1 }]);
    expect(server.refusals.get(id)).toBeUndefined();
  });
});
