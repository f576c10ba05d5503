import { forgedTokens } from '../../builders/forgedTokens.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted } from '../../builders/recount.ts';
import { kind } from '../../builders/replies.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
});
afterAll(() => product.stop());

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  '"%s" is a word like any other',
  async (word) => {
    const closesAt = '2999-01-01T00:00:00Z';
    const reply = await product.call('owner-2', 'POST', 'rounds', {
      title: word,
      closesAt,
      questionSet: word,
    });
    expect([403, 400, 404]).toContain(reply.status);
    expect((await product.call('sales-1', 'GET', `rounds/${word}`)).status).toBe(404);
    const draft = await product.call('sales-1', 'PUT', `rounds/${round}/draft`, `{"answers":{"${word}":1}}`);
    expect(draft.status).toBe(400);
  },
);

test('a made-up crowd of another region is another crowd: cells can be filled one by one with one seed', async () => {
  const id = await openRound(product, { regions: ['DACH', 'Benelux'] });
  for (const region of ['DACH', 'Benelux']) {
    const reply = await fetch(`${product.address}/local/crowd`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ round: id, side: 'sales', region, count: 8, mean: 3, spread: 1, seed: 5 }),
    });
    expect(await reply.json()).toEqual({ answered: 8, refused: [] });
  }
  const connection = await product.connectionString();
  const { counted, people } = await countedAndRecounted(connection, id, concord20);
  expect([people, counted.live['r00~sales']?.n, counted.live['r01~sales']?.n]).toEqual([16, 8, 8]);
});

test('an address that means nothing is a problem like any other', async () => {
  expect(kind(await product.call('sales-1', 'GET', 'nothing/here'))).toEqual([404, 'not-found']);
  expect(kind(await product.call('sales-1', 'PUT', 'rounds'))).toEqual([404, 'not-found']);
});

describe('who may call', () => {
  const raw = (headers: Record<string, string>) => fetch(`${product.address}/api/me`, { headers });

  test('without a token: 401 and what is wanted', async () => {
    const reply = await raw({});
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
  });

  test('an expired token: 401', async () => {
    const issued = await fetch(`${product.address}/local/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'sales-1', expiresIn: -120 }),
    });
    const { token } = (await issued.json()) as { token: string };
    const reply = await raw({ Authorization: `Bearer ${token}` });
    expect([reply.status, ((await reply.json()) as { detail: string }).detail]).toEqual([
      401,
      'The token has expired.',
    ]);
  });

  test('a token that is not Entra’s for Concord here opens nothing, whatever is wrong with it', async () => {
    const kinds: Record<string, unknown> = {};
    for (const [what, token] of Object.entries(await forgedTokens(product))) {
      const reply = await raw({ Authorization: `Bearer ${token}` });
      const { type } = (await reply.json()) as { type: string };
      kinds[what] = [reply.status, type.replace('urn:concord:problem:', '')];
    }
    const signedOut = [401, 'not-signed-in'];
    const otherwise: Record<string, unknown> = {
      'another tenant': [401, 'other-organisation'],
      'another tenant and its issuer': [401, 'other-organisation'],
      'not valid before tomorrow': [401, 'token-too-early'],
    };
    expect(kinds).toEqual(
      Object.fromEntries(Object.keys(kinds).map((what) => [what, otherwise[what] ?? signedOut])),
    );
    expect(Object.keys(kinds).length).toBeGreaterThan(15);
  });

  test.each([17_000, 1_000_000])(
    'a token of %d characters is refused before anybody reads it',
    async (size) => {
      // A server that closes the line while a megabyte is on its way is not always heard out.
      const reply = await raw({ Authorization: `Bearer ${'a'.repeat(size)}` }).catch(() => undefined);
      expect(reply?.status ?? 431).toBe(431);
      expect((await product.call('sales-1', 'GET', 'me')).status).toBe(200);
    },
  );

  test('a token of the future is told what time it is here', async () => {
    const { 'not valid before tomorrow': token = '' } = await forgedTokens(product);
    const body = (await (await raw({ Authorization: `Bearer ${token}` })).json()) as { serverTime: string };
    expect(body.serverTime).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test('health and the description of the API are open to all', async () => {
    expect(await (await fetch(`${product.address}/api/health`)).json()).toMatchObject({
      status: 'ok',
      storage: 'reachable',
      queues: 'reachable',
      bot: 'on',
      directory: 'off',
      profile: 'on',
    });
    expect(await (await fetch(`${product.address}/api/openapi.json`)).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/) as string,
    });
  });
});
