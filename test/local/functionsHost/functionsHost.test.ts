import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import { startStorage, type Storage } from '../../../local/storage/startStorage.ts';
import { eventually, runProgram, startProgram, type Running } from '../childProcess.ts';

// The host runs in a process of its own: jest's modules do not go through the `require` that it replaces.
const program = 'local/functionsHost/main.ts';
const app = 'test/fixtures/functionsApp/app.ts';

let folder: string;
let storage: Storage;
let host: Running;
let queue: QueueClient;
let poison: QueueClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-host-'));
  storage = await startStorage(folder);
  const env = { AzureWebJobsStorage: storage.connectionString };
  host = await startProgram(program, [app], env, /running at (\S+)/);
  const queues = QueueServiceClient.fromConnectionString(storage.connectionString);
  queue = queues.getQueueClient('messages');
  poison = queues.getQueueClient('messages-poison');
});
afterAll(async () => {
  expect(await host.stop()).toBe(0);
  await storage.stop();
  await rm(folder, { recursive: true, force: true });
});

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${host.found}/api${path}`, init);
const json = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await (await call(path, init)).json()) as Record<string, unknown>;

type Seen = {
  messages: { message: unknown; metadata: Record<string, unknown> }[];
  ticks: (string | { schedule: object; scheduleStatus: object; isPastDue: boolean })[];
  hooks: string[];
};
const seen = async (): Promise<Seen> => (await json('/seen')) as Seen;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('HTTP', () => {
  test('a function reads route parameters, query, headers and the whole address', async () => {
    const reply = await json('/rounds/spring%2026/response?page=2&tag=a&tag=b', {
      headers: { 'X-Own': 'yes' },
    });
    expect(reply).toMatchObject({
      method: 'GET',
      url: `${host.found}/api/rounds/spring%2026/response?page=2&tag=a&tag=b`,
      params: { round: 'spring 26' },
      query: { page: '2', tag: 'a,b' },
      headers: { 'x-own': 'yes' },
    });
  });

  test('the method decides between two functions on one path', async () => {
    const reply = await json('/rounds/one/response', { method: 'PUT', body: '{"answers":[]}' });
    expect(reply).toMatchObject({ method: 'PUT', body: '{"answers":[]}' });
  });

  test('a method that no function takes is an empty 404, as on Azure', async () => {
    const reply = await call('/rounds/one/response', { method: 'DELETE' });
    expect(reply.status).toBe(404);
    expect(await reply.text()).toBe('');
  });

  test('a path that no function answers is a 404', async () => {
    expect((await call('/no/such/path')).status).toBe(404);
  });

  test('an optional number in the path may be left out but not be a word', async () => {
    expect(await json('/items')).toMatchObject({ params: {} });
    expect(await json('/items/12')).toMatchObject({ params: { id: '12' } });
    expect((await call('/items/twelve')).status).toBe(404);
    expect((await call('/items/newest')).status).toBe(200);
  });

  test('status, headers, cookies and body arrive as the function gave them', async () => {
    const reply = await call('/teapot');
    expect(reply.status).toBe(418);
    expect(reply.headers.get('x-kind')).toBe('short and stout');
    expect(reply.headers.getSetCookie()).toEqual([
      'cup=full%20of%20tea; max-age=60; path=/; httponly; samesite=Strict',
    ]);
    expect(await reply.text()).toBe('tea');
  });

  test('bytes go through in both directions untouched', async () => {
    const reply = await call('/bytes', { method: 'POST', body: new Uint8Array([0, 128, 255]) });
    expect([...new Uint8Array(await reply.arrayBuffer())]).toEqual([255, 128, 0]);
  });

  test('a function that throws answers an empty 500, and the log names the function and the reason', async () => {
    const reply = await call('/throws');
    expect(reply.status).toBe(500);
    expect(await reply.text()).toBe('');
    expect(host.output()).toMatch(/error throws [0-9a-f-]{36} failed: Error: something private went wrong/);
  });

  test('a function that returns nothing answers 204', async () => {
    expect((await call('/nothing')).status).toBe(204);
    expect((await call('/no-content')).status).toBe(204);
  });

  test('a body of more than 100 MB is refused with 413, announced or not', async () => {
    const announced = new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-length': 104_857_601 };
      const sent = request(`${host.found}/api/bytes`, { method: 'POST', headers }, (reply) => {
        resolve(reply.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('the beginning');
    });
    expect(await announced).toBe(413);

    const megabyte = Buffer.alloc(1_048_576);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 101) controller.enqueue(megabyte);
        else controller.close();
      },
    });
    const status = await call('/bytes', { method: 'POST', body, duplex: 'half' } as RequestInit)
      .then((reply) => reply.status)
      // The connection may close while we still send.
      .catch(() => 413);
    expect(status).toBe(413);
  });

  test('lines that a function logs carry its invocation id, below the wanted level they are left out', async () => {
    const invocationId = await (await call('/logs')).text();
    expect(host.output()).toContain(`info  logs ${invocationId} a line for whoever looks after this`);
    expect(host.output()).not.toContain('a line for nobody');
  });

  test('hooks run around a function and may replace its result or its error', async () => {
    expect(await (await call('/hooked')).text()).toBe('hello from the hook before');
    expect(await (await call('/forgiven')).text()).toBe('forgiven');
    expect((await seen()).hooks).toEqual(['appStart', 'preInvocation', 'postInvocation']);
  });
});

describe('queues', () => {
  const messagesLike = async (wanted: unknown): Promise<Seen['messages']> =>
    (await seen()).messages.filter(({ message }) => JSON.stringify(message) === JSON.stringify(wanted));

  test('a message is handled once, parsed, with its metadata, and is gone then', async () => {
    const { messageId } = await queue.sendMessage(base64('{"round":"spring"}'));
    const [handled] = await eventually(async () => {
      const found = await messagesLike({ round: 'spring' });
      return found.length > 0 ? found : undefined;
    });
    expect(handled?.metadata).toMatchObject({
      queueTrigger: { round: 'spring' },
      id: messageId,
      dequeueCount: 1,
      popReceipt: expect.any(String) as string,
      insertionTime: expect.stringMatching(/^\d{4}-/) as string,
      expirationTime: expect.stringMatching(/^\d{4}-/) as string,
      nextVisibleTime: expect.stringMatching(/^\d{4}-/) as string,
    });
    await eventually(async () =>
      (await queue.getProperties()).approximateMessagesCount === 0 ? true : undefined,
    );
    expect(await messagesLike({ round: 'spring' })).toHaveLength(1);
  });

  test('a message that fails five times is set aside in the poison queue', async () => {
    await queue.sendMessage(base64('fail'));
    const set = await eventually(async () => {
      if (!(await poison.exists())) return undefined;
      return (await poison.receiveMessages()).receivedMessageItems[0];
    });
    expect(set.messageText).toBe(base64('fail'));
    expect(await messagesLike('fail')).toHaveLength(5);
    await poison.deleteMessage(set.messageId, set.popReceipt);
  });

  test('a message that is not base64 goes to the poison queue without reaching the function', async () => {
    await queue.sendMessage('{"raw":"text"}');
    const set = await eventually(async () => {
      if (!(await poison.exists())) return undefined;
      return (await poison.receiveMessages()).receivedMessageItems[0];
    });
    expect(set.messageText).toBe('{"raw":"text"}');
    expect(await messagesLike({ raw: 'text' })).toHaveLength(0);
    expect(host.output()).toContain('A message in messages is not base64.');
  });
});

test('a timer ticks by its schedule, and at once where it says so', async () => {
  const { ticks } = await eventually(async () => {
    const found = await seen();
    return found.ticks.length > 1 ? found : undefined;
  });
  expect(ticks).toContain('at start');
  expect(ticks.find((tick) => typeof tick === 'object')).toMatchObject({
    schedule: {},
    scheduleStatus: { last: expect.any(String) as string, next: expect.any(String) as string },
    isPastDue: false,
  });
});

test('a wrong app setting stops the start with its name', async () => {
  const { code, output } = await runProgram(program, [app], { AzureWebJobsStorage: '' });
  expect(code).toBe(1);
  expect(output).toContain('The app setting AzureWebJobsStorage is missing.');
});
