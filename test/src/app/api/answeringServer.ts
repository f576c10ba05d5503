import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers as a test says, for the tests of one file. */
export function answeringServer(): { base: string; answer: Answer } {
  const given: { base: string; answer: Answer } = { base: '', answer: replyWith(204) };
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => given.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    given.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => setOnline(true));
  return given;
}

/** Node knows nothing of being online. */
export const setOnline = (online: boolean) =>
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });

export const replyWith =
  (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
/** A refusal of the API. */
export const problem = (kind: string, status: number) => ({
  type: `urn:concord:problem:${kind}`,
  title: kind,
  status,
  detail: '',
  instance: 'urn:uuid:7f3a19c2-0000-4000-8000-000000000000',
});
