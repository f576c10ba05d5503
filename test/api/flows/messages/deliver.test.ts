import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../../../api/flows/messages/deliver.ts';
import {
  catchUp,
  setAsideDelivery,
  sweepDeliveries,
} from '../../../../api/flows/messages/sweepDeliveries.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { asked, deliveryServer, madeUpChat, to } from '../../../builders/deliveries.ts';
import { dyingTests } from './dyingTests.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-deliver-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

let tables = 0;
type Options = Parameters<typeof deliveryServer>[2];
const newServer = (options?: Options) =>
  deliveryServer(storage.connectionString, `deliveries${++tables}`, options);
/** Another server on the same table, chat and clock. */
const another = (server: ReturnType<typeof newServer>, options: Options = {}) =>
  deliveryServer(storage.connectionString, `deliveries${tables}`, { ...server, ...options });
const refused = (status: number, code = '', retryAfterMs = 0) =>
  ({ kind: 'refused', status, code, retryAfterMs }) as const;
const only = async (server: ReturnType<typeof newServer>) => (await server.of('something'))[0];
const MINUTE = 60_000;

describe('a message', () => {
  test('that three ask for at once is one, and announced ten times it is sent once', async () => {
    const server = newServer();
    const outcomes = await Promise.all([1, 2, 3].map(() => server.ask(asked('liaison-1'))));
    expect(outcomes.sort()).toEqual(['asked', 'known', 'known']);
    const place = server.placeOf(asked('liaison-1'));
    await Promise.all(Array.from({ length: 10 }, () => deliver(server, place)));
    await server.work();
    expect(server.chat.messages).toHaveLength(1);
    expect(await only(server)).toMatchObject({ state: 'sent', activityId: 'm0', attempts: 1, reason: null });
  });

  test('of another kind, about something else or to somebody else is another one', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1'));
    await server.ask(asked('liaison-1', { kind: 'digest' }));
    await server.ask(asked('liaison-1', { about: 'something-else' }));
    await server.ask(asked('liaison-2'));
    await server.work();
    expect(server.chat.messages).toHaveLength(4);
    expect(await server.of('something')).toHaveLength(3);
  });

  test('is found with those about the same thing, and with no others', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1', { about: 'a' }));
    await server.ask(asked('liaison-1', { about: 'a~b' }));
    expect((await server.of('a')).map(({ about }) => about)).toEqual(['a']);
  });
});

describe('a newer version', () => {
  test('changes the message that was sent; an older one changes nothing', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1', { version: 1 }));
    await server.work();
    expect(await server.change(asked('liaison-1', { version: 3, card: { text: 'newest' } }))).toBe('asked');
    expect(await server.change(asked('liaison-1', { version: 2, card: { text: 'older' } }))).toBe('known');
    await server.work();
    expect(server.chat.messages).toEqual([{ id: 'm0', text: 'newest', card: false, changed: 1 }]);
    expect(await only(server)).toMatchObject({ state: 'sent', version: 3, sentVersion: 3 });
  });

  test('is not sent to who was never to get the message', async () => {
    const server = newServer();
    expect(await server.change(asked('liaison-1', { version: 3 }))).toBe('none');
    await server.work();
    expect(server.chat.messages).toEqual([]);
  });

  test('of a message that is still on its way is sent alone', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1'));
    await server.change(asked('liaison-1', { version: 1, card: { text: 'newest' } }));
    await server.work();
    expect(server.chat.messages).toEqual([{ id: 'm0', text: 'newest', card: false, changed: 0 }]);
  });

  test('that is asked for while the older one is being sent comes after it', async () => {
    const chat = madeUpChat();
    const server = newServer({
      chat: {
        ...chat,
        send: async (card, replaces) => {
          if (card.text !== 'newest')
            await server.change(asked('liaison-1', { version: 1, card: { text: 'newest' } }));
          return chat.send(card, replaces);
        },
      },
    });
    await server.ask(asked('liaison-1'));
    await server.work();
    expect(chat.messages).toEqual([{ id: 'm0', text: 'newest', card: false, changed: 1 }]);
    expect(await only(server)).toMatchObject({ state: 'sent', sentVersion: 1 });
  });
});

describe('what Teams refuses', () => {
  test('for a while is tried again when the wait is over, and not before', async () => {
    const server = newServer();
    server.chat.answers.push(refused(429, 'Throttled', 9_000), refused(502));
    await server.ask(asked('liaison-1'));
    await server.work();
    const place = server.placeOf(asked('liaison-1'));
    server.clock.ms += 7_000;
    expect(await deliver(server, place)).toBe('waits');
    server.clock.ms += 3_001;
    await deliver(server, place);
    expect(server.chat.messages).toEqual([]);
    server.clock.ms += MINUTE;
    await deliver(server, place);
    expect(server.chat.messages).toHaveLength(1);
    expect(await only(server)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('as too large goes without its card', async () => {
    const server = newServer();
    server.chat.answers.push(refused(413));
    await server.ask(asked('liaison-1'));
    await server.work();
    expect(server.chat.messages).toMatchObject([{ text: 'To liaison-1', card: false }]);
  });

  test('for good is told with its reason and what to do about it', async () => {
    const server = newServer();
    server.chat.answers.push(refused(403, 'BotDisabledByAdmin'));
    await server.ask(asked('liaison-1'));
    await server.work();
    expect(await only(server)).toMatchObject({
      state: 'unreachable',
      reason: 'disabled-by-admin',
      remedy: expect.stringContaining('administrator') as string,
    });
    expect(await server.unreachableDeliveries()).toHaveLength(1);
  });

  test('because there is no such conversation makes the bot forget it', async () => {
    const server = newServer();
    server.chat.answers.push(refused(404, 'ConversationNotFound'));
    await server.ask(asked('liaison-1'));
    await server.work();
    expect(server.forgotten).toEqual([to('liaison-1').id]);
    expect(await only(server)).toMatchObject({ state: 'unreachable', reason: 'not-installed' });
  });

  test('for a whole day is given up, and told', async () => {
    const server = newServer();
    await server.ask(asked('liaison-1'));
    server.clock.ms += 25 * 60 * MINUTE;
    server.chat.answers.push(refused(503));
    await server.work();
    expect(await only(server)).toMatchObject({ state: 'unreachable', reason: 'no-answer' });
  });
});

describe('who does not have the app', () => {
  test('is told as unreachable, and gets the message when they install it', async () => {
    const server = newServer({ installed: false });
    await server.ask(asked('liaison-1'));
    await server.work();
    expect(await only(server)).toMatchObject({ state: 'unreachable', reason: 'not-installed' });

    const later = another(server, { installed: true });
    const notAnyMore = { ...later, isStillWorth: () => Promise.resolve(false) };
    expect(await catchUp(notAnyMore, to('liaison-1').id)).toBe(0);
    const still = { ...later, isStillWorth: () => Promise.resolve(true) };
    expect(await catchUp(still, to('liaison-1').id)).toBe(1);
    await later.work();
    expect(later.chat.messages).toHaveLength(1);
    expect(await later.unreachableDeliveries()).toEqual([]);
  });
});

test('where the queue is long, what waits in it is not announced again', async () => {
  const server = newServer();
  await server.ask(asked('liaison-1'));
  for (let index = 0; index < 1_000; index++) server.announced.push(server.placeOf(asked(`reader-${index}`)));
  server.clock.ms += 10 * MINUTE;
  expect(await sweepDeliveries(server)).toBe(0);
});

test('what cannot be handled again and again is put off, and told after the third time', async () => {
  const server = newServer();
  await server.ask(asked('liaison-1'));
  const place = server.placeOf(asked('liaison-1'));
  server.announced.length = 0;
  await setAsideDelivery(server, place);
  await setAsideDelivery(server, place);
  expect(await only(server)).toMatchObject({ state: 'pending', reason: null });
  await setAsideDelivery(server, place);
  expect(await only(server)).toMatchObject({ state: 'unreachable', reason: 'fault' });
});

dyingTests({ newServer, another, only });
