import { createApiClient } from '../../../../src/app/api/apiClient.ts';
import {
  isProblem,
  isSignedOut,
  isTemporary,
  supportNumber,
  type Outcome,
} from '../../../../src/app/api/outcome.ts';
import { answeringServer, problem, replyWith, setOnline } from './answeringServer.ts';

const server = answeringServer();

test('a request shows a fresh token, its language, its body and the version that it replaces', async () => {
  const seen: unknown[] = [];
  server.answer = (request, response) => {
    const { authorization, cookie, ...others } = request.headers;
    const [language, version] = [others['accept-language'], others['if-match']];
    seen.push([request.method, request.url, authorization, language, version, cookie]);
    replyWith(200, { ok: true }, { etag: '"2"' })(request, response);
  };
  let tokens = 0;
  const api = createApiClient(server.base, { token: () => Promise.resolve(`token-${++tokens}`) }, 'de');
  await api('rounds/r/draft', { method: 'PUT', body: { answers: {} }, ifMatch: '"1"' });
  expect(await api('me')).toEqual({ kind: 'ok', value: { ok: true }, etag: '"2"' });
  expect(seen).toEqual([
    ['PUT', '/rounds/r/draft', 'Bearer token-1', 'de', '"1"', undefined],
    ['GET', '/me', 'Bearer token-2', 'de', undefined, undefined],
  ]);
});

test('erasing answers with nothing, and that is fine', async () => {
  server.answer = replyWith(204);
  const outcome = await createApiClient(
    server.base,
    { token: () => Promise.resolve('t') },
    'de',
  )('x', { method: 'DELETE' });
  expect(outcome).toEqual({ kind: 'ok', value: undefined, etag: null });
});

test('a refusal comes with its kind, the number for support and when to ask again', async () => {
  server.answer = replyWith(503, problem('busy', 503), { 'retry-after': '7' });
  const outcome = await createApiClient(server.base, { token: () => Promise.resolve('t') }, 'de')('x');
  expect(isProblem(outcome, 'busy')).toBe(true);
  expect(isProblem(outcome, 'round-not-open')).toBe(false);
  expect(isTemporary(outcome)).toBe(true);
  expect(supportNumber(outcome)).toBe('7f3a19c2');
  expect(outcome).toMatchObject({ kind: 'refused', retryAfter: 7 });
});

test('what a proxy on the way says becomes a refusal as well', async () => {
  server.answer = (_request, response) =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad');
  const outcome = await createApiClient(server.base, { token: () => Promise.resolve('t') }, 'de')('x');
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
  const api = createApiClient(server.base, { token: () => Promise.reject(new Error('cancelled')) }, 'de');
  expect(await api('x')).toEqual({ kind: 'not-signed-in', why: 'cancelled', code: null });
  setOnline(false);
  expect(await api('x')).toEqual({ kind: 'unreachable' });
});

test('a token that Teams cannot renew is shown once more, and the server decides', async () => {
  let fails = false;
  const token = () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('t'));
  const api = createApiClient(server.base, { token }, 'de');
  server.answer = replyWith(200, {});
  await api('x');
  fails = true;
  server.answer = replyWith(401, problem('not-signed-in', 401));
  const outcome: Outcome<unknown> = await api('x');
  expect(isSignedOut(outcome)).toBe(true);
});

test('a page that is about to go sends with the token it has, without asking for one', async () => {
  let asked = 0;
  const api = createApiClient(server.base, { token: () => Promise.resolve(`t${++asked}`) }, 'de');
  server.answer = replyWith(200, {});
  await api('x');
  await api('x', { method: 'PUT', body: {}, leaving: true });
  expect(asked).toBe(1);
});

test.each([
  ['an error of its own shape', { error: 'upstream' }],
  ['null', null],
])('a proxy that answers 503 with JSON (%s) is a busy server like any other', async (_what, body) => {
  server.answer = replyWith(503, body, { 'retry-after': '' });
  const outcome = await createApiClient(server.base, { token: () => Promise.resolve('token') }, 'de')('me');
  expect(isTemporary(outcome)).toBe(true);
  expect(outcome).toMatchObject({
    kind: 'refused',
    retryAfter: null,
    problem: { type: 'about:blank', status: 503 },
  });
});
