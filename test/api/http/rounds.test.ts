import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { ownerTests } from './ownerTests.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
});
afterAll(() => product.stop());

const body = (given = answers(3)) => ({ side: 'sales', answers: given });
const response = (id = round) => `rounds/${id}/response`;

describe('rounds', () => {
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const sooner = new Date(Date.now() + 3_600_000).toISOString();

  test('only owners create, see drafts and change', async () => {
    expect(kind(await product.call('sales-1', 'POST', 'rounds', { title: 'Mine', closesAt: soon }))).toEqual([
      403,
      'owner-only',
    ]);
    const draft = await product.call('owner-1', 'POST', 'rounds', { title: 'Draft', closesAt: soon });
    const id = String(draft.body.id);
    expect(draft.body.state).toBe('draft');
    expect(kind(await product.call('sales-1', 'GET', `rounds/${id}`))).toEqual([404, 'round-not-found']);
    expect(kind(await product.call('sales-1', 'GET', `rounds/${id}/questions`))).toEqual([
      404,
      'round-not-found',
    ]);
    expect(kind(await product.call('sales-1', 'PUT', response(id), body()))).toEqual([
      404,
      'round-not-found',
    ]);
    expect(
      kind(await product.call('sales-1', 'PATCH', `rounds/${id}`, { state: 'open' }, { 'If-Match': '"x"' })),
    ).toEqual([403, 'owner-only']);
  });

  test('a change names the version that it changes', async () => {
    const id = await openRound(product);
    const read = await product.call('owner-1', 'GET', `rounds/${id}`);
    const tag = read.headers.get('etag') ?? '';
    expect(kind(await product.call('owner-1', 'PATCH', `rounds/${id}`, { title: 'New' }))).toEqual([
      428,
      'if-match-needed',
    ]);
    expect(
      (await product.call('owner-1', 'PATCH', `rounds/${id}`, { title: 'New' }, { 'If-Match': tag })).status,
    ).toBe(200);
    expect(
      kind(await product.call('owner-1', 'PATCH', `rounds/${id}`, { title: 'Newer' }, { 'If-Match': tag })),
    ).toEqual([412, 'changed-meanwhile']);
    const over = (header: string) =>
      product.call('owner-1', 'PATCH', `rounds/${id}`, { title: 'Newest' }, { 'If-Match': header });
    expect(kind(await over('"x"'))).toEqual([412, 'changed-meanwhile']);
    for (const header of ['W/"x"', '*', 'x', `${tag}, "x"`]) {
      const refused = await over(header);
      expect([kind(refused), refused.body.errors]).toEqual([
        [400, 'invalid-request'],
        [{ path: 'If-Match', message: expect.stringContaining('one ETag as it was read') as string }],
      ]);
    }
  });

  test('a closed round takes no answers and never opens again; own answers stay readable and can be erased', async () => {
    const id = await openRound(product);
    await product.call('sales-1', 'PUT', response(id), body());
    const tag = (await product.call('owner-1', 'GET', `rounds/${id}`)).headers.get('etag') ?? '';
    const closed = await product.call(
      'owner-1',
      'PATCH',
      `rounds/${id}`,
      { state: 'closed' },
      { 'If-Match': tag },
    );
    expect(closed.body.state).toBe('closed');
    expect(kind(await product.call('sales-2', 'PUT', response(id), body()))).toEqual([409, 'round-not-open']);
    expect(kind(await product.call('sales-2', 'PUT', `rounds/${id}/draft`, { answers: {} }))).toEqual([
      409,
      'round-not-open',
    ]);
    const again = await product.call(
      'owner-1',
      'PATCH',
      `rounds/${id}`,
      { state: 'open' },
      { 'If-Match': closed.headers.get('etag') ?? '' },
    );
    expect(kind(again)).toEqual([409, 'round-frozen']);
    expect((await product.call('sales-1', 'GET', response(id))).body.score).toBe(60);
    expect((await product.call('sales-1', 'DELETE', response(id))).status).toBe(204);
  });

  test.each([
    ['a closing time that has passed', { closesAt: '2020-01-01T00:00:00Z' }, 'closesAt'],
    ['an opening after the closing', { opensAt: '2999-01-01T00:00:00Z' }, 'closesAt'],
    ['a time without a zone', { closesAt: '2999-01-01T00:00:00' }, 'closesAt'],
    ['a group of two', { minimumGroupSize: 2 }, 'minimumGroupSize'],
    ['a region named twice, once decomposed', { regions: ['Köln', 'Ko\u0308ln '] }, 'regions'],
    ['a region of 61 characters', { regions: ['x'.repeat(61)] }, 'regions[0]'],
    ['41 regions', { regions: Array.from({ length: 41 }, (_, index) => `R${index}`) }, 'regions'],
    ['an empty title', { title: '  ' }, 'title'],
    ['an unknown field', { k: 5 }, 'k'],
    ['an opening before the year 2000', { opensAt: '0000-01-01T00:00:00+14:00' }, 'opensAt'],
    ['a closing after the year 9899', { closesAt: '9999-12-31T23:59:59-01:00' }, 'closesAt'],
    ['an opening time for a round that is opened now', { state: 'open', opensAt: sooner }, 'opensAt'],
    ['a region that means regions together', { regions: ['~smaller'] }, 'regions[0]'],
    ['a region with invisible characters', { regions: ['DACH\u200b'] }, 'regions[0]'],
    ['regions that differ by case alone', { regions: ['DACH', 'dach'] }, 'regions'],
  ])('%s is refused', async (_what, changed, path) => {
    const reply = await product.call('owner-1', 'POST', 'rounds', {
      title: 'A round',
      closesAt: soon,
      ...changed,
    });
    expect([reply.status, (reply.body.errors as { path: string }[]).map((error) => error.path)]).toEqual([
      400,
      [path],
    ]);
  });

  test('with regions, a person names theirs; an observer need not', async () => {
    const id = await openRound(product, { regions: ['DACH', 'Benelux'] });
    expect((await product.call('sales-1', 'PUT', response(id), body())).body.errors).toEqual([
      { path: 'region', message: 'choose one of: DACH, Benelux' },
    ]);
    expect((await product.call('sales-1', 'PUT', response(id), { ...body(), region: 'Mars' })).status).toBe(
      400,
    );
    expect(
      (await product.call('sales-1', 'PUT', response(id), { ...body(), region: ' Benelux' })).status,
    ).toBe(200);
    expect((await product.call('sales-1', 'GET', response(id))).body.region).toBe('Benelux');
    expect(
      (await product.call('sales-2', 'PUT', response(id), { side: 'observer', answers: answers(3) })).status,
    ).toBe(200);
  });

  test('a round that is not open yet is unknown to participants, whatever they ask of it', async () => {
    const draft = await product.call('owner-1', 'POST', 'rounds', { title: 'Later', closesAt: soon });
    const address = `rounds/${String(draft.body.id)}`;
    for (const [method, path] of [
      ['GET', address],
      ['GET', `${address}/questions`],
      ['GET', `${address}/response`],
      ['DELETE', `${address}/response`],
      ['GET', `${address}/draft`],
    ] as const)
      expect([path, kind(await product.call('sales-1', method, path))]).toEqual([
        path,
        [404, 'round-not-found'],
      ]);
  });

  test('a page that does not exist is told so', async () => {
    for (const from of [
      'nonsense',
      'null',
      '%00',
      '[]',
      Buffer.from('{"nextPartitionKey":{}}').toString('base64'),
    ])
      expect(kind(await product.call('owner-1', 'GET', `rounds?from=${from}`))).toEqual([
        400,
        'invalid-request',
      ]);
  });

  test('me tells who I am and where I have answered', async () => {
    const id = await openRound(product, { title: 'Where am I' });
    const before = await product.call('sales-5', 'GET', 'me');
    expect(before.body).toMatchObject({ roles: ['participant'], side: null, region: null });
    expect(before.body.rounds).toContainEqual(
      expect.objectContaining({ id, title: 'Where am I', state: 'open', answered: false }),
    );
    await product.call('sales-5', 'PUT', response(id), body());
    expect((await product.call('sales-5', 'GET', 'me')).body.rounds).toContainEqual(
      expect.objectContaining({ id, answered: true }),
    );
    expect((await product.call('owner-1', 'GET', 'me')).body.roles).toEqual(['participant', 'owner']);
  });
});

ownerTests(() => ({ product, round }));
