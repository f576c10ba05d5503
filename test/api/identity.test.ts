import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { identifyBy } from '../../api/identity.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const expected = {
  tenant,
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  audience: 'the-app',
  scope: 'access_as_user',
};
const claims = { ver: '2.0', oid: 'someone', tid: tenant, scp: 'access_as_user', name: 'Some One' };

type Key = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Key, theirs: Key, server: Server, keysUrl: URL;

beforeAll(async () => {
  ours = await generateKeyPair('RS256', { extractable: true });
  theirs = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  keysUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A token as Entra would issue it, with what matters to the test changed. */
const token = (changed: JWTPayload = {}, { key = ours, alg = 'RS256', expires = '1h' } = {}) =>
  new SignJWT({ iss: expected.issuer, aud: expected.audience, ...claims, ...changed })
    .setProtectedHeader({ alg, kid: 'k1' })
    .setExpirationTime(expires)
    .sign(alg === 'HS256' ? new Uint8Array(32) : key.privateKey);

const identify = async (jwt: string | null, scheme = 'Bearer') => {
  const by = identifyBy({ ...expected, keysUrl }, createRemoteJWKSet(keysUrl));
  return by(jwt === null ? null : `${scheme} ${jwt}`);
};

describe('who a request speaks for', () => {
  test('a good token names the person and whether they own rounds', async () => {
    expect(await identify(await token())).toEqual({
      kind: 'signed-in',
      person: { tenant, id: 'someone', name: 'Some One', owner: false, guest: false },
    });
    expect(await identify(await token({ roles: ['Concord.Owner'] }))).toMatchObject({
      person: { owner: true },
    });
  });

  test.each([
    ['no token at all', async () => Promise.resolve(null)],
    ['another key', () => token({}, { key: theirs })],
    ['another issuer', () => token({ iss: 'https://login.microsoftonline.com/elsewhere/v2.0' })],
    ['another audience', () => token({ aud: 'another-app' })],
    ['a token of version 1', () => token({ ver: '1.0' })],
    ['a token that does not name its version', () => token({ ver: undefined })],
    ['a token longer than any of Entra', () => token({ name: 'n'.repeat(20_000) })],
    ['no person', () => token({ oid: undefined })],
    ['an application in its own name', () => token({ idtyp: 'app' })],
    ['an empty person', () => token({ oid: '' })],
    ['a symmetric signature', () => token({}, { alg: 'HS256' })],
    [
      'no signature (alg none)',
      async () =>
        Promise.resolve(
          new UnsecuredJWT({ iss: expected.issuer, aud: expected.audience, ...claims })
            .setExpirationTime('1h')
            .encode(),
        ),
    ],
    ['something that is no token', async () => Promise.resolve('not-a-token')],
  ])('%s is refused', async (_what, jwt) =>
    expect(await identify(await jwt())).toMatchObject({ kind: 'not-signed-in' }),
  );

  test('a token of another time or another organisation is told apart: each needs something else', async () => {
    const elsewhere = '22222222-2222-4222-8222-222222222222';
    const iss = `https://login.microsoftonline.com/${elsewhere}/v2.0`;
    const inTwoMinutes = Math.floor(Date.now() / 1000) + 120;
    const kindOf = async (jwt: string) => (await identify(jwt)).kind;
    expect(await kindOf(await token({}, { expires: '-2m' }))).toBe('token-expired');
    expect(await kindOf(await token({ nbf: inTwoMinutes }))).toBe('token-too-early');
    expect(await kindOf(await token({ tid: elsewhere }))).toBe('other-organisation');
    expect(await kindOf(await token({ tid: elsewhere, iss }))).toBe('other-organisation');
    // Whoever signs for themselves is told nothing about claims.
    expect(await kindOf(await token({ tid: elsewhere, iss }, { key: theirs }))).toBe('not-signed-in');
  });

  test('clocks may differ by a minute, and no more', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await identify(await token({ nbf: now + 50 }))).toMatchObject({ kind: 'signed-in' });
    expect(await identify(await token({}, { expires: '-50s' }))).toMatchObject({ kind: 'signed-in' });
  });

  test('a token without an expiry is refused', async () => {
    const eternal = await new SignJWT({ iss: expected.issuer, aud: expected.audience, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(ours.privateKey);
    expect(await identify(eternal)).toMatchObject({ kind: 'not-signed-in' });
  });

  test('a changed payload is refused', async () => {
    const [head, , signature] = (await token()).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['Concord.Owner'] })).toString('base64url');
    expect(await identify(`${head ?? ''}.${forged}.${signature ?? ''}`)).toMatchObject({
      kind: 'not-signed-in',
    });
  });

  test('a good token for another purpose is told apart: the scope is missing', async () => {
    expect(await identify(await token({ scp: 'something_else' }))).toEqual({
      kind: 'missing-scope',
      scope: 'access_as_user',
    });
    expect(await identify(await token({ scp: undefined }))).toMatchObject({ kind: 'missing-scope' });
    expect(await identify(await token({ scp: 'access_as_user_too' }))).toMatchObject({
      kind: 'missing-scope',
    });
  });

  test('whoever signed in elsewhere is known as a guest', async () => {
    const isGuest = async (changed: JWTPayload) => {
      const identified = await identify(await token(changed));
      return identified.kind === 'signed-in' ? identified.person.guest : identified.kind;
    };
    expect(await isGuest({})).toBe(false);
    expect(await isGuest({ idp: expected.issuer })).toBe(false);
    for (const idp of ['live.com', `https://elsewhere.test/${tenant}/`, '', 7, null])
      expect([idp, await isGuest({ idp })]).toEqual([idp, true]);
  });

  test('the address by which people of the company sign in is told, and no name that a guest brings along', async () => {
    const named = async (changed: JWTPayload) => {
      const identified = await identify(await token(changed));
      return identified.kind === 'signed-in' ? identified.person.userPrincipalName : identified.kind;
    };
    const name = { preferred_username: 'Anna@Company.test' };
    expect(await named(name)).toBe('anna@company.test');
    const own = `https://sts.windows.net/${tenant}/`;
    for (const idp of [expected.issuer, own, `${own}v2.0`])
      expect(await named({ ...name, idp })).toBe('anna@company.test');
    for (const idp of [
      'live.com',
      'https://sts.windows.net/22222222-2222-4222-8222-222222222222/',
      // What only holds the tenant's id is another place.
      `https://sts.elsewhere.test/${tenant}/`,
      `https://elsewhere.test/?${own}`,
      tenant,
      '',
      7,
      null,
    ])
      expect([idp, await named({ ...name, idp })]).toEqual([idp, undefined]);
    // The sign for Kelvin is no "k", and a name without a company is none.
    for (const preferred_username of [
      '\u212a3@company.test',
      'anna',
      'anna@company',
      `${'a'.repeat(300)}@b.test`,
    ])
      expect(await named({ ...name, preferred_username })).toBeUndefined();
    // `upn` is what a company may have Entra add, of guests also as they are called at home; none of it counts.
    const other = { upn: 'anna@company.test', unique_name: 'anna@company.test', email: 'anna@company.test' };
    expect(await named(other)).toBeUndefined();
  });

  test('only Bearer is understood', async () =>
    expect(await identify(await token(), 'Basic')).toMatchObject({ kind: 'not-signed-in' }));

  test("keys that cannot be fetched are nobody else's fault: try again", async () => {
    const unreachable = new URL('http://127.0.0.1:1/keys');
    const by = identifyBy({ ...expected, keysUrl: unreachable }, createRemoteJWKSet(unreachable));
    expect(await by(`Bearer ${await token()}`)).toMatchObject({ kind: 'sign-in-unavailable' });
  });

  test('keys are fetched once for many tokens; unknown ones ask for them again once in a while, and a new key is found', async () => {
    const next = await generateKeyPair('RS256', { extractable: true });
    const published = [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
    let fetched = 0;
    const counting = createServer((_request, response) => {
      fetched += 1;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => counting.listen(0, '127.0.0.1', resolve));
    const at = new URL(`http://127.0.0.1:${(counting.address() as AddressInfo).port}/keys`);
    const by = identifyBy({ ...expected, keysUrl: at });
    const withKey = (kid: string, key = ours) =>
      new SignJWT({ iss: expected.issuer, aud: expected.audience, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setExpirationTime('1h')
        .sign(key.privateKey);
    const kindOf = async (jwt: Promise<string>) => (await by(`Bearer ${await jwt}`)).kind;
    const clock = jest.spyOn(Date, 'now');
    try {
      for (let each = 0; each < 8; each += 1) expect(await kindOf(withKey('k1'))).toBe('signed-in');
      expect(fetched).toBe(1);

      const invented = Array.from({ length: 50 }, (_, each) => kindOf(withKey(`invented-${each}`)));
      expect(new Set(await Promise.all(invented))).toEqual(new Set(['not-signed-in']));
      expect(fetched).toBe(1);

      published.push({ ...(await exportJWK(next.publicKey)), kid: 'k2', alg: 'RS256', use: 'sig' });
      clock.mockReturnValue(Date.now() + 31_000);
      expect(await kindOf(withKey('k2', next))).toBe('signed-in');
      // The right name with the wrong key behind it helps nobody.
      expect(await kindOf(withKey('k2', ours))).toBe('not-signed-in');
      expect(await kindOf(withKey('k1'))).toBe('signed-in');
      expect(fetched).toBe(2);
    } finally {
      clock.mockRestore();
      await new Promise((resolve) => counting.close(resolve));
    }
  });
});
