import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApiClient } from '../../../../src/app/api/apiClient.ts';
import {
  isProblem,
  isSignedOut,
  isTemporary,
  supportNumber,
  type Outcome,
} from '../../../../src/app/api/outcome.ts';

let server: Server;
let base: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** Node knows nothing of being online. */
const setOnline = (online: boolean) =>
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
beforeEach(() => setOnline(true));

const replyWith =
  (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
const problem = (kind: string, status: number) => ({
  type: `urn:concord:problem:${kind}`,
  title: kind,
  status,
  detail: '',
  instance: 'urn:uuid:7f3a19c2-0000-4000-8000-000000000000',
});

test('a request shows a fresh token, its language, its body and the version that it replaces', async () => {
  const seen: unknown[] = [];
  answer = (request, response) => {
    const { authorization, cookie, ...others } = request.headers;
    const [language, version] = [others['accept-language'], others['if-match']];
    seen.push([request.method, request.url, authorization, language, version, cookie]);
    replyWith(200, { ok: true }, { etag: '"2"' })(request, response);
  };
  let tokens = 0;
  const api = createApiClient(base, { token: () => Promise.resolve(`token-${++tokens}`) }, 'de');
  await api('rounds/r/draft', { method: 'PUT', body: { answers: {} }, ifMatch: '"1"' });
  expect(await api('me')).toEqual({ kind: 'ok', value: { ok: true }, etag: '"2"' });
  expect(seen).toEqual([
    ['PUT', '/rounds/r/draft', 'Bearer token-1', 'de', '"1"', undefined],
    ['GET', '/me', 'Bearer token-2', 'de', undefined, undefined],
  ]);
});

test('erasing answers with nothing, and that is fine', async () => {
  answer = replyWith(204);
  const outcome = await createApiClient(
    base,
    { token: () => Promise.resolve('t') },
    'de',
  )('x', { method: 'DELETE' });
  expect(outcome).toEqual({ kind: 'ok', value: undefined, etag: null });
});

test('a refusal comes with its kind, the number for support and when to ask again', async () => {
  answer = replyWith(503, problem('busy', 503), { 'retry-after': '7' });
  const outcome = await createApiClient(base, { token: () => Promise.resolve('t') }, 'de')('x');
  expect(isProblem(outcome, 'busy')).toBe(true);
  expect(isProblem(outcome, 'round-not-open')).toBe(false);
  expect(isTemporary(outcome)).toBe(true);
  expect(supportNumber(outcome)).toBe('7f3a19c2');
  expect(outcome).toMatchObject({ kind: 'refused', retryAfter: 7 });
});

test('what a proxy on the way says becomes a refusal as well', async () => {
  answer = (_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad');
  const outcome = await createApiClient(base, { token: () => Promise.resolve('t') }, 'de')('x');
  expect(outcome).toMatchObject({ kind: 'refused', problem: { status: 502 }, retryAfter: null });
  expect(isTemporary(outcome)).toBe(true);
  expect(supportNumber(outcome)).toBeNull();
});

test('nothing at the other end is no refusal', async () => {
  const outcome = await createApiClient(
    'http://127.0.0.1:9',
    { token: () => Promise.resolve('t') },
    'de',
  )('x');
  expect(outcome).toEqual({ kind: 'unreachable' });
  expect(isTemporary(outcome)).toBe(true);
});

test('without a token nothing is asked; without a connection that is not called a failed sign-in', async () => {
  const api = createApiClient(base, { token: () => Promise.reject(new Error('cancelled')) }, 'de');
  expect(await api('x')).toEqual({ kind: 'not-signed-in', why: 'cancelled', code: null });
  setOnline(false);
  expect(await api('x')).toEqual({ kind: 'unreachable' });
});

test('a token that Teams cannot renew is shown once more, and the server decides', async () => {
  let fails = false;
  const token = () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('t'));
  const api = createApiClient(base, { token }, 'de');
  answer = replyWith(200, {});
  await api('x');
  fails = true;
  answer = replyWith(401, problem('not-signed-in', 401));
  const outcome: Outcome<unknown> = await api('x');
  expect(isSignedOut(outcome)).toBe(true);
});

test('a page that is about to go sends with the token it has, without asking for one', async () => {
  let asked = 0;
  const api = createApiClient(base, { token: () => Promise.resolve(`t${++asked}`) }, 'de');
  answer = replyWith(200, {});
  await api('x');
  await api('x', { method: 'PUT', body: {}, leaving: true });
  expect(asked).toBe(1);
});

test.each([
  ['an error of its own shape', { error: 'upstream' }],
  ['null', null],
])('a proxy that answers 503 with JSON (%s) is a busy server like any other', async (_what, body) => {
  answer = replyWith(503, body, { 'retry-after': '' });
  const outcome = await createApiClient(base, { token: () => Promise.resolve('token') }, 'de')('me');
  expect(isTemporary(outcome)).toBe(true);
  expect(outcome).toMatchObject({
    kind: 'refused',
    retryAfter: null,
    problem: { type: 'about:blank', status: 503 },
  });
});

/** A token as far as the tab reads it. */
const tokenOf = (oid: string, number = 0) => `h.${btoa(JSON.stringify({ tid: 't', oid, number }))}.s`;
const shownTo = (
  seen: (string | undefined)[],
  refuse: (token: string) => boolean,
  refusal: object,
  head = {},
) => {
  answer = (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '');
    seen.push(token);
    if (token !== undefined && refuse(token)) replyWith(401, refusal, head)(request, response);
    else replyWith(200, { ok: true })(request, response);
  };
};

test('a token that has run out is renewed, and the request goes once more with all that was in it', async () => {
  const bodies: string[] = [];
  let number = 0;
  answer = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      const old = request.headers.authorization === `Bearer ${tokenOf('anna', 1)}`;
      replyWith(old ? 401 : 200, old ? problem('token-expired', 401) : {})(request, response);
    });
  };
  const api = createApiClient(base, { token: () => Promise.resolve(tokenOf('anna', ++number)) }, 'de');
  expect(await api('x', { method: 'PUT', body: { answers: { P1: 3 } } })).toMatchObject({ kind: 'ok' });
  expect(bodies).toEqual(['{"answers":{"P1":3}}', '{"answers":{"P1":3}}']);
});

test('a token that is refused again is not asked for without end, and the same one not shown twice', async () => {
  const seen: (string | undefined)[] = [];
  shownTo(seen, () => true, problem('token-expired', 401));
  let number = 0;
  const renewing = createApiClient(base, { token: () => Promise.resolve(tokenOf('anna', ++number)) }, 'de');
  expect(isProblem(await renewing('x'), 'token-expired')).toBe(true);
  expect(seen).toHaveLength(2);
  const stuck = createApiClient(base, { token: () => Promise.resolve(tokenOf('anna')) }, 'de');
  expect(isProblem(await stuck('x'), 'token-expired')).toBe(true);
  expect(seen).toHaveLength(3);
});

test('what Microsoft wants to know besides is asked of the host, and the request goes once more', async () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const seen: (string | undefined)[] = [];
  const head = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` };
  shownTo(seen, (token) => token === tokenOf('anna', 0), problem('claims-needed', 401), head);
  const asked: unknown[] = [];
  const token = (wanted?: string) => {
    asked.push(wanted);
    return Promise.resolve(tokenOf('anna', wanted === undefined ? 0 : 1));
  };
  expect(await createApiClient(base, { token }, 'de')('x')).toMatchObject({ kind: 'ok' });
  expect(asked).toEqual([undefined, claims]);
});

test('where Microsoft refuses what it wants to know besides, that is the reason, with its number', async () => {
  const head = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa('{}')}"` };
  shownTo([], () => true, problem('claims-needed', 401), head);
  const token = (wanted?: string) =>
    wanted === undefined
      ? Promise.resolve(tokenOf('anna'))
      : Promise.reject(new Error('AADSTS53003: Access has been blocked by Conditional Access policies.'));
  expect(await createApiClient(base, { token }, 'de')('x')).toEqual({
    kind: 'not-signed-in',
    why: 'rules',
    code: 'AADSTS53003',
  });
});

test('when somebody else has signed in, nothing more is asked or sent, not even on the way out', async () => {
  const seen: (string | undefined)[] = [];
  shownTo(seen, () => false, {});
  let person = 'anna';
  let told = 0;
  const signIn = { token: () => Promise.resolve(tokenOf(person)), onOtherPerson: () => (told += 1) };
  const api = createApiClient(base, signIn, 'de');
  await api('x');
  person = 'ben';
  const other = { kind: 'not-signed-in', why: 'person', code: null };
  expect(await api('x', { method: 'PUT', body: { answers: {} } })).toEqual(other);
  expect(await api('x', { method: 'PUT', body: { answers: {} }, leaving: true })).toEqual(other);
  // Also when the first is back: what the page holds may be from in between.
  person = 'anna';
  expect(await api('x')).toEqual(other);
  expect([seen, told]).toEqual([[tokenOf('anna')], 1]);
});

test('a host that cannot reach Microsoft is a lost connection, not a failed sign-in', async () => {
  const signIn = { token: () => Promise.reject(new Error('no_network_connectivity')) };
  expect(await createApiClient(base, signIn, 'de')('x')).toEqual({ kind: 'unreachable' });
});
