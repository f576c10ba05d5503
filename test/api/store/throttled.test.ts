import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isStorageDown, rowOrNothing, tableNamed, transact } from '../../../api/store/storage.ts';

/** Stands in for Azure where it throttles, which Azurite never does: what it answers is as Microsoft describes. */
let server: Server;
let asked: string[] = [];
let answer: (request: IncomingMessage, reply: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((request, reply) => {
    request.resume();
    if (request.url?.endsWith('/Tables')) return void reply.writeHead(204).end();
    asked.push(request.method ?? '');
    answer(request, reply);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  asked = [];
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
const busy = (reply: ServerResponse, status: number) =>
  reply
    .writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' })
    .end('{"odata.error":{"code":"ServerBusy","message":{"lang":"en","value":"The server is busy."}}}');
const failure = (read: Promise<unknown>): Promise<unknown> =>
  read.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a request that storage throttles once is asked again, and nobody notices', async () => {
  answer = (_request, reply) => {
    if (asked.length === 1) return void busy(reply, 503);
    reply.writeHead(200, { 'content-type': 'application/json', etag: 'W/"1"' });
    reply.end('{"PartitionKey":"p","RowKey":"r","said":"here"}');
  };
  expect(await rowOrNothing((await table()).getEntity('p', 'r'))).toMatchObject({ said: 'here' });
  expect(asked).toEqual(['GET', 'GET']);
});

test.each([429, 500, 503])(
  'storage that goes on answering %d counts as down, after few tries',
  async (status) => {
    answer = (_request, reply) => void busy(reply, status);
    expect(isStorageDown(await failure(rowOrNothing((await table()).getEntity('p', 'r'))))).toBe(true);
    expect(asked).toEqual(['GET', 'GET', 'GET']);
  },
);

test('a transaction that is throttled inside its reply is no lost race, and nothing is taken for written', async () => {
  answer = (_request, reply) => {
    const inner =
      'HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n' +
      '{"odata.error":{"code":"ServerBusy","message":{"lang":"en","value":"0:The server is busy."}}}\r\n';
    const part = 'Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n';
    reply.writeHead(202, { 'content-type': 'multipart/mixed; boundary=batchresponse_1' });
    reply.end(
      `--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n` +
        `--changesetresponse_2\r\n${part}${inner}--changesetresponse_2--\r\n--batchresponse_1--\r\n`,
    );
  };
  const write = transact(await table(), [['create', { partitionKey: 'p', rowKey: 'r' }]]);
  expect(isStorageDown(await failure(write))).toBe(true);
});
