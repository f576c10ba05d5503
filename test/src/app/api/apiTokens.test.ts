import { createApiClient } from '../../../../src/app/api/apiClient.ts';
import { isProblem } from '../../../../src/app/api/outcome.ts';
import { answeringServer, problem, replyWith } from './answeringServer.ts';

const server = answeringServer();

/** A token as far as the tab reads it. */
const tokenOf = (oid: string, number = 0) => `h.${btoa(JSON.stringify({ tid: 't', oid, number }))}.s`;
const shownTo = (
  seen: (string | undefined)[],
  refuse: (token: string) => boolean,
  refusal: object,
  head = {},
) => {
  server.answer = (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '');
    seen.push(token);
    if (token !== undefined && refuse(token)) replyWith(401, refusal, head)(request, response);
    else replyWith(200, { ok: true })(request, response);
  };
};

test('a token that has run out is renewed, and the request goes once more with all that was in it', async () => {
  const bodies: string[] = [];
  let number = 0;
  server.answer = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      const old = request.headers.authorization === `Bearer ${tokenOf('anna', 1)}`;
      replyWith(old ? 401 : 200, old ? problem('token-expired', 401) : {})(request, response);
    });
  };
  const api = createApiClient(server.base, { token: () => Promise.resolve(tokenOf('anna', ++number)) }, 'de');
  expect(await api('x', { method: 'PUT', body: { answers: { P1: 3 } } })).toMatchObject({ kind: 'ok' });
  expect(bodies).toEqual(['{"answers":{"P1":3}}', '{"answers":{"P1":3}}']);
});

test('a token that is refused again is not asked for without end, and the same one not shown twice', async () => {
  const seen: (string | undefined)[] = [];
  shownTo(seen, () => true, problem('token-expired', 401));
  let number = 0;
  const renewing = createApiClient(
    server.base,
    { token: () => Promise.resolve(tokenOf('anna', ++number)) },
    'de',
  );
  expect(isProblem(await renewing('x'), 'token-expired')).toBe(true);
  expect(seen).toHaveLength(2);
  const stuck = createApiClient(server.base, { token: () => Promise.resolve(tokenOf('anna')) }, 'de');
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
  expect(await createApiClient(server.base, { token }, 'de')('x')).toMatchObject({ kind: 'ok' });
  expect(asked).toEqual([undefined, claims]);
});

test("while Microsoft's window is open for one request, the others go on with the token that there is", async () => {
  const seen: (string | undefined)[] = [];
  const head = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa('{}')}"` };
  let give = () => {};
  const window = new Promise<string>((resolve) => {
    give = () => resolve(tokenOf('anna', 1));
  });
  const asked: unknown[] = [];
  let opened = () => {};
  const open = new Promise<void>((resolve) => (opened = resolve));
  const token = (wanted?: string) => {
    asked.push(wanted);
    if (wanted === undefined) return asked.length > 2 ? window : Promise.resolve(tokenOf('anna', 0));
    opened();
    return window;
  };
  const api = createApiClient(server.base, { token }, 'de');
  shownTo(seen, () => false, {});
  await api('before');
  shownTo(seen, () => true, problem('claims-needed', 401), head);
  const challenged = api('suggestion');
  await open;
  shownTo(seen, () => false, {});
  expect(await api('draft', { method: 'PUT', body: {} })).toMatchObject({ kind: 'ok' });
  expect(await api('results')).toMatchObject({ kind: 'ok' });
  // The host was asked for nothing besides.
  expect(asked).toEqual([undefined, undefined, '{}']);
  give();
  expect(await challenged).toMatchObject({ kind: 'ok' });
  expect(seen).toEqual([0, 0, 0, 0, 1].map((number) => tokenOf('anna', number)));
  await api('after');
  expect(asked).toHaveLength(4);
});

test('where Microsoft refuses what it wants to know besides, that is the reason, with its number', async () => {
  const head = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa('{}')}"` };
  shownTo([], () => true, problem('claims-needed', 401), head);
  const token = (wanted?: string) =>
    wanted === undefined
      ? Promise.resolve(tokenOf('anna'))
      : Promise.reject(new Error('AADSTS53003: Access has been blocked by Conditional Access policies.'));
  expect(await createApiClient(server.base, { token }, 'de')('x')).toEqual({
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
  const api = createApiClient(server.base, signIn, 'de');
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
  expect(await createApiClient(server.base, signIn, 'de')('x')).toEqual({ kind: 'unreachable' });
});
