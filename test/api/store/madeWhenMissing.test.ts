import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { madeWhenMissing } from '../../../api/store/madeWhenMissing.ts';
import { queueNamed } from '../../../api/store/queue.ts';
import {
  addRow,
  isStorageDown,
  replaceRow,
  rowOrNothing,
  tableNamed,
  transact,
} from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';

const ROW = { partitionKey: 'p', rowKey: 'r' };
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => value,
    (error: unknown) => error,
  );

test('all who miss a table at once wait for one making', async () => {
  type Answer = Awaited<ReturnType<ReturnType<typeof madeWhenMissing>['sendRequest']>>;
  const [missing, there] = [{ status: 404, bodyAsText: '{"code":"TableNotFound"}' }, { status: 204 }];
  let makings = 0;
  let isThere = false;
  let finish: () => void = () => undefined;
  const policy = madeWhenMissing(() => {
    makings += 1;
    return new Promise((made) => {
      finish = made;
    });
  });
  const asked = Array.from({ length: 5 }, () =>
    policy.sendRequest({} as never, () => Promise.resolve((isThere ? there : missing) as Answer)),
  );
  await new Promise(setImmediate);
  isThere = true;
  finish();
  expect(await Promise.all(asked)).toEqual(asked.map(() => there));
  expect(makings).toBe(1);
});

describe('on a storage that says what it is asked', () => {
  let server: Server;
  let asked: string[] = [];
  let isThere = false;
  let make: (reply: ServerResponse) => void;
  const say = (reply: ServerResponse, status: number, code: string) =>
    reply
      .writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' })
      .end(JSON.stringify({ 'odata.error': { code, message: { lang: 'en', value: 'Told.' } } }));
  function answer({ url = '', method = '' }: IncomingMessage, reply: ServerResponse): void {
    const isMaking = url.endsWith('/Tables');
    asked.push(isMaking ? 'make' : method);
    if (isMaking) make(reply);
    else if (url.includes('/going')) goingQueue(method, reply);
    else if (!isThere) say(reply, 404, 'TableNotFound');
    else if (method === 'GET') say(reply, 404, 'ResourceNotFound');
    else reply.writeHead(204, { etag: 'W/"1"' }).end();
  }
  /** A queue that is being deleted is missing, and cannot be made either. Queues speak XML. */
  const goingQueue = (method: string, reply: ServerResponse) => {
    const [status, code] = method === 'PUT' ? [409, 'QueueBeingDeleted'] : [404, 'QueueNotFound'];
    reply
      .writeHead(status, { 'content-type': 'application/xml', 'x-ms-error-code': code })
      .end(
        `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>Told.</Message></Error>`,
      );
  };
  beforeAll(async () => {
    server = createServer((request, reply) => {
      request.resume();
      request.once('end', () => answer(request, reply));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    asked = [];
    isThere = false;
    make = (reply) => {
      isThere = true;
      reply.writeHead(204).end();
    };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const table = () => {
    const { port } = server.address() as AddressInfo;
    const at = `http://127.0.0.1:${port}/a`;
    return tableNamed(
      `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=${at};`,
      't',
    )();
  };

  test('a server that starts asks nothing of a table that is there', async () => {
    isThere = true;
    expect(await rowOrNothing((await table()).getEntity('p', 'r'))).toBeUndefined();
    expect(asked).toEqual(['GET']);
  });

  test('a table that is missing is made, and what was asked of it is asked again', async () => {
    const one = await table();
    expect(await addRow(one, ROW)).toEqual({ etag: 'W/"1"' });
    expect(asked).toEqual(['POST', 'make', 'POST']);
    await addRow(one, ROW);
    expect(asked).toEqual(['POST', 'make', 'POST', 'POST']);
  });

  test('a table that is being deleted is storage that cannot serve: no row there already, and no race lost', async () => {
    make = (reply) => void say(reply, 409, 'TableBeingDeleted');
    const one = await table();
    expect(isStorageDown(await failure(addRow(one, ROW)))).toBe(true);
    expect(isStorageDown(await failure(replaceRow(one, ROW, 'W/"1"')))).toBe(true);
    expect(isStorageDown(await failure(transact(one, [['create', ROW]])))).toBe(true);
    expect(isStorageDown(await failure(rowOrNothing(one.getEntity('p', 'r'))))).toBe(true);
    // The next one tries anew.
    make = (reply) => {
      isThere = true;
      reply.writeHead(204).end();
    };
    expect(await addRow(one, ROW)).toEqual({ etag: 'W/"1"' });
  });

  test.each([429, 500, 503])('storage that answers %d to the making counts as down', async (status) => {
    make = (reply) => void say(reply, status, 'ServerBusy');
    expect(isStorageDown(await failure(addRow(await table(), ROW)))).toBe(true);
  });

  test('who may make no table is told so, and not that storage is down', async () => {
    make = (reply) => void say(reply, 403, 'AuthorizationPermissionMismatch');
    const error = await failure(addRow(await table(), ROW));
    expect(error).toMatchObject({ statusCode: 403 });
    expect(isStorageDown(error)).toBe(false);
  });

  test('so is a queue', async () => {
    const { port } = server.address() as AddressInfo;
    const at = `http://127.0.0.1:${port}/a`;
    const account = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=${at};`;
    const sent = queueNamed(account, 'going').send({}, 0, AbortSignal.timeout(10_000));
    expect(isStorageDown(await failure(sent))).toBe(true);
    expect(asked).toEqual(['POST', 'PUT']);
  });

  test('a table that goes on missing after it was made is missed once, and not for ever', async () => {
    make = (reply) => void reply.writeHead(204).end();
    expect(await rowOrNothing((await table()).getEntity('p', 'r'))).toBeUndefined();
    expect(asked).toEqual(['GET', 'make', 'GET']);
  });
});

describe('on Azurite', () => {
  let folder: string;
  let storage: Awaited<ReturnType<typeof startStorage>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-missing-'));
    storage = await startStorage(folder);
  });
  afterAll(async () => {
    await storage.stop();
    await rm(folder, { recursive: true });
  });

  test.each<[string, (table: TableClient) => Promise<unknown>]>([
    ['a row', (table) => addRow(table, ROW)],
    ['a row in the place of any', (table) => table.upsertEntity(ROW)],
    ['rows together', (table) => transact(table, [['create', ROW]])],
  ])('%s can be written where a table was deleted under a server that runs', async (name, write) => {
    const table = await tableNamed(storage.connectionString, name.replaceAll(' ', ''))();
    await write(table);
    await table.deleteTable();
    expect(await rowOrNothing(table.getEntity(ROW.partitionKey, ROW.rowKey))).toBeUndefined();
    await table.deleteTable();
    await write(table);
    expect(await table.getEntity(ROW.partitionKey, ROW.rowKey)).toMatchObject(ROW);
  });

  test('the rows of a table that is missing are none', async () => {
    const rows = [];
    for await (const row of (await tableNamed(storage.connectionString, 'none')()).listEntities())
      rows.push(row);
    expect(rows).toEqual([]);
  });

  test('messages of several at once make a queue that is missing, and none is lost; deleted, it is made again', async () => {
    const soon = () => AbortSignal.timeout(10_000);
    const queue = queueNamed(storage.connectionString, 'missing-queue');
    await Promise.all([1, 2, 3, 4].map((message) => queue.send({ message }, 0, soon())));
    expect(await queue.length(soon())).toBe(4);
    await QueueServiceClient.fromConnectionString(storage.connectionString)
      .getQueueClient('missing-queue')
      .delete();
    expect(await queue.length(soon())).toBe(0);
  });
});
