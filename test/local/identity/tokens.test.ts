import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { people, personWith, tenant } from '../../../local/identity/people.ts';
import { signingKeyIn } from '../../../local/identity/signingKey.ts';
import { audience, issuer, tokensSignedWith } from '../../../local/identity/tokens.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-identity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verified(person: string): Promise<JWTPayload> {
  const key = await signingKeyIn(folder);
  const token = await tokensSignedWith(key)(personWith(person));
  const options = { issuer, audience, algorithms: ['RS256'] };
  return (await jwtVerify(token, createLocalJWKSet(key.published), options)).payload;
}

test('a token carries what Entra would say about the person, and the published key proves it', async () => {
  expect(await verified('sales-1')).toMatchObject({
    ver: '2.0',
    tid: tenant,
    oid: personWith('sales-1').oid,
    name: personWith('sales-1').name,
    preferred_username: 'sales-1@concord.example',
    scp: 'access_as_user',
  });
});

test('only the owner has the app role of owners', async () => {
  expect((await verified('owner-1'))['roles']).toEqual(['Concord.Owner']);
  expect((await verified('liaison-1'))['roles']).toBeUndefined();
});

test('a token can be had that has expired already', async () => {
  const token = await tokensSignedWith(await signingKeyIn(folder))(personWith('sales-1'), {
    expiresIn: -600,
  });
  const { exp = 0, nbf = 0 } = decodeJwt(token);
  expect(exp * 1000).toBeLessThan(Date.now());
  expect(nbf).toBeLessThan(exp);
});

test('the key stays the same after a restart, and nobody else on the machine may read it', async () => {
  const [first, second] = [await signingKeyIn(folder), await signingKeyIn(folder)];
  expect(second.published).toEqual(first.published);
  expect((await stat(join(folder, 'identity.json'))).mode & 0o077).toBe(0);
});

test('the published key holds nothing secret', async () => {
  const { published } = await signingKeyIn(folder);
  expect(Object.keys(published.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('an id that nobody has makes up a participant, the same one each time and another for another id', () => {
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(personWith('crowd-1').oid).toMatch(guid);
  expect(personWith('crowd-1')).toEqual(personWith('crowd-1'));
  expect(personWith('crowd-1').oid).not.toBe(personWith('crowd-2').oid);
  expect(personWith('crowd-1').role).toBe('participant');
});

test('there are three people a side in each of two regions, an owner and two liaisons', () => {
  const cells = Map.groupBy(people, ({ role, side, region }) => `${side ?? role} ${region ?? ''}`.trim());
  expect(Object.fromEntries([...cells].map(([cell, members]) => [cell, members.length]))).toEqual({
    owner: 1,
    liaison: 1,
    'liaison Benelux': 1,
    'sales DACH': 3,
    'sales Benelux': 3,
    'marketing DACH': 3,
    'marketing Benelux': 3,
  });
});
