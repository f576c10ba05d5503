import { setTimeout as wait } from 'node:timers/promises';
import { disagreementList, disagreementReply } from '../../../contract/disagreements.ts';
import { liaisonList, type LiaisonList } from '../../../contract/liaisons.ts';
import type { Results } from '../../../contract/results.ts';
import { crowdAnswers } from '../../builders/crowd.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import { openRound, startProduct, type Product, type Reply } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';
import { resultsWhen } from '../../builders/results.ts';
import { soon } from '../../builders/soon.ts';
import { stepTests } from './stepTests.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const crowd = (round: string, side: 'sales' | 'marketing', mean: number, count: number) =>
  crowdAnswers(product, { round, side, mean, count, seed: 1 });

const listed = async (person: string, round: string, query = '') => {
  const { status, body } = await product.call(person, 'GET', `rounds/${round}/disagreements${query}`);
  expect(status).toBe(200);
  return disagreementList.parse(body).items;
};

const path = (id: string) => `disagreements/${encodeURIComponent(id)}`;
const read = async (person: string, id: string) => {
  const reply = await product.call(person, 'GET', path(id));
  return { reply, tag: reply.headers.get('etag') ?? '' };
};
/** Acts on the version that is there now. */
async function act(person: string, id: string, body: unknown): Promise<Reply> {
  const { tag } = await read(person, id);
  return product.call(person, 'PATCH', path(id), body, { 'If-Match': tag });
}
const idOf = async (person: string) => String((await product.call(person, 'GET', 'me')).body.id);

describe('disagreements', () => {
  test('become cases by themselves: the broadest first, in the company and in the region, and narrower ones inside', async () => {
    const { round, ids } = await roundThatDiffers(product);
    expect(ids).toContain(`${round}~r00~overall~overall`);
    expect(ids.filter((id) => /~(area|statement)~/.test(id))).toEqual([]);
    const [first = ''] = ids;
    const one = disagreementReply.parse((await read('owner-1', first)).reply.body);
    expect(one).toMatchObject({
      round,
      finding: 'found',
      reversed: false,
      higher: 'marketing',
      state: 'open',
      takenBy: null,
      outcome: null,
    });
    expect([one.openedAt, one.changedAt, one.history[0]?.at]).toEqual(
      Array(3).fill(expect.stringMatching(/:00\.000Z$/)),
    );
    expect(one.gap).toBeLessThan(-1);
    expect(one.includes.length).toBeGreaterThan(3);
    expect(one.history.map(({ act: what, by }) => [what, by])).toEqual([['found', null]]);
  });

  test('where there is none, no case is opened', async () => {
    const round = await openRound(product);
    await crowd(round, 'sales', 3, 60);
    await crowd(round, 'marketing', 3, 60);
    const bothSides = ({ scopes: [company] }: Results) => Boolean(company?.n.sales && company.n.marketing);
    expect(bothSides(await resultsWhen(product, round, bothSides))).toBe(true);
    // As long as cases take that follow from a release.
    await wait(4_000);
    expect(await listed('owner-1', round)).toEqual([]);
  });

  test('are for liaisons of the region and for owners alone', async () => {
    const { round, ids } = await roundThatDiffers(product);
    const dach = ids.find((id) => id.includes('~r00~')) ?? '';
    const seen = { 'If-Match': (await read('owner-1', dach)).tag };
    expect(kind(await product.call('sales-1', 'GET', `rounds/${round}/disagreements`))).toEqual([
      403,
      'liaison-only',
    ]);
    expect(kind(await product.call('sales-1', 'GET', path(dach)))).toEqual([403, 'liaison-only']);
    expect(kind(await product.call('sales-1', 'PATCH', path(dach), { act: 'take' }, seen))).toEqual([
      403,
      'liaison-only',
    ]);
    // liaison-2 looks after Benelux: the company's cases, not those of DACH.
    expect((await listed('liaison-2', round)).filter(({ region }) => region === 'DACH')).toEqual([]);
    expect(kind((await read('liaison-2', dach)).reply)).toEqual([404, 'disagreement-not-found']);
    expect(kind(await product.call('liaison-2', 'PATCH', path(dach), { act: 'take' }, seen))).toEqual([
      404,
      'disagreement-not-found',
    ]);
    // Whoever may not see it learns no more by a wrong or missing version.
    for (const [person, refusal] of [
      ['sales-1', [403, 'liaison-only']],
      ['liaison-2', [404, 'disagreement-not-found']],
      ['liaison-1', [400, 'invalid-request']],
    ] as const)
      expect([
        person,
        kind(await product.call(person, 'PATCH', path(dach), { act: 'take' }, { 'If-Match': '*' })),
      ]).toEqual([person, refusal]);
    expect(kind(await product.call('liaison-2', 'PATCH', path(dach), { act: 'take' }))).toEqual([
      404,
      'disagreement-not-found',
    ]);
    expect((await listed('liaison-1', round)).map(({ id }) => id)).toContain(dach);
    expect((await product.call('liaison-1', 'GET', 'me')).body.roles).toEqual(['participant', 'liaison']);
    for (const wrong of ['nonsense', `${round}~r99~overall~overall`, '..%2f..', 'a~b~c~d'])
      expect((await product.call('owner-1', 'GET', `disagreements/${wrong}`)).status).toBe(404);
  });

  test('say where else the same was found, how it stands there and with whom, to those alone who may see that case', async () => {
    const { round, ids } = await roundThatDiffers(product);
    const [company = ''] = ids;
    const dach = `${round}~r00~overall~overall`;
    const also = async (person: string, id: string) =>
      disagreementReply.parse((await read(person, id)).reply.body).also;
    await act('liaison-1', dach, { act: 'take' });
    const taker = { id: await idOf('liaison-1') };
    expect(await also('owner-1', company)).toMatchObject([
      { id: dach, region: 'DACH', higher: 'marketing', state: 'taken', takenBy: taker, takerLeft: false },
    ]);
    expect(await also('liaison-1', dach)).toMatchObject([{ id: company, region: null, state: 'open' }]);
    // liaison-2 looks after Benelux, and hears nothing of DACH.
    expect(await also('liaison-2', company)).toEqual([]);
    const changed = await act('liaison-2', company, { act: 'note', note: 'Both say so.' });
    expect(disagreementReply.parse(changed.body).also).toEqual([]);
  });

  test('are taken by one, handed over, closed with an outcome and reopened, with a history of who, when and what', async () => {
    const { ids } = await roundThatDiffers(product);
    const [id = ''] = ids;
    const before = await read('liaison-1', id);
    expect((await act('liaison-1', id, { act: 'take' })).body).toMatchObject({ state: 'taken' });
    // Whoever has seen an older version is told, and nothing is overwritten.
    const late = await product.call(
      'owner-1',
      'PATCH',
      path(id),
      { act: 'take' },
      { 'If-Match': before.tag },
    );
    expect(kind(late)).toEqual([412, 'changed-meanwhile']);
    expect(kind(await product.call('owner-1', 'PATCH', path(id), { act: 'take' }))).toEqual([
      428,
      'if-match-needed',
    ]);
    expect(kind(await act('owner-1', id, { act: 'take' }))).toEqual([409, 'case-state']);
    expect((await act('liaison-1', id, { act: 'take' })).status).toBe(200); // twice is no error

    expect(kind(await act('liaison-1', id, { act: 'hand-over', to: await idOf('sales-1') }))).toEqual([
      409,
      'case-state',
    ]);
    const owned = disagreementReply.parse((await read('owner-1', id)).reply.body);
    expect(owned.handOverTo.map((person) => person.id)).toEqual([await idOf('liaison-2')]);
    expect((await act('liaison-1', id, { act: 'note', note: ' They meet on Tuesday. ' })).status).toBe(200);
    expect(kind(await act('liaison-1', id, { act: 'close' }))).toEqual([400, 'invalid-request']);
    for (const [wrong, fault] of [
      [{ act: 'close', outcome: 'won' }, ['outcome', 'must be one of: "resolved", "accepted", "mistaken"']],
      [{ act: 'hand-over' }, ['to', 'is missing']],
      [{ act: 'take', to: 'x' }, ['to', 'is not known here']],
      [
        { act: 'steal' },
        ['act', 'must be one of: "take", "hand-over", "give-back", "close", "reopen", "note", "not-useful"'],
      ],
    ] as const) {
      const { status, body } = await act('liaison-1', id, wrong);
      expect([status, body.errors]).toEqual([400, [{ path: fault[0], message: fault[1] }]]);
    }
    expect(
      (await act('owner-1', id, { act: 'close', outcome: 'accepted', note: 'It is wanted.' })).body,
    ).toMatchObject({
      state: 'closed',
      outcome: 'accepted',
    });
    expect(kind(await act('liaison-1', id, { act: 'close', outcome: 'resolved' }))).toEqual([
      409,
      'case-state',
    ]);
    const reopened = await act('liaison-1', id, { act: 'reopen' });
    expect(kind(await act('owner-1', id, { act: 'give-back' }))).toEqual([409, 'case-state']);
    expect(kind(await act('liaison-1', id, { act: 'give-back', to: 'x' }))).toEqual([400, 'invalid-request']);
    const { history } = disagreementReply.parse(reopened.body);
    expect(history.map(({ act: what, by, note, outcome }) => [what, by?.id ?? null, note, outcome])).toEqual([
      ['found', null, undefined, undefined],
      ['taken', await idOf('liaison-1'), undefined, undefined],
      ['noted', await idOf('liaison-1'), 'They meet on Tuesday.', undefined],
      ['closed', await idOf('owner-1'), 'It is wanted.', 'accepted'],
      ['reopened', await idOf('liaison-1'), undefined, undefined],
    ]);
  });

  test('are given back by whoever has them, and stay with nobody who is no liaison any more', async () => {
    const { ids } = await roundThatDiffers(product);
    const [dach, company] = [ids.find((id) => id.includes('~r00~')), ids.find((id) => id.includes('~--~'))];
    await act('liaison-1', company ?? '', { act: 'take' });
    const given = await act('liaison-1', company ?? '', { act: 'give-back', note: 'I am away.' });
    expect(given.body).toMatchObject({ state: 'open', takenBy: null });
    expect((await act('liaison-2', company ?? '', { act: 'take' })).status).toBe(200);

    await act('liaison-1', dach ?? '', { act: 'take' });
    const before = await product.call('owner-1', 'GET', 'liaisons');
    const list = liaisonList.parse(before.body);
    const put = (items: LiaisonList['items'], tag: string | null) =>
      product.call('owner-1', 'PUT', 'liaisons', { items }, { 'If-Match': tag ?? '' });
    const [first, second] = list.items;
    if (!first || !second) throw new Error('two liaisons are expected');
    const changed = await put(
      [{ ...second, name: 'Renamed', regions: ['dach'] }],
      before.headers.get('etag'),
    );
    try {
      expect(changed.status).toBe(200);
      // For two seconds an instance goes by the list that it has read.
      await soon(async () => kind((await read('liaison-1', dach ?? '')).reply)).toEqual([
        403,
        'liaison-only',
      ]);
      expect((await read('liaison-2', dach ?? '')).reply.body).toMatchObject({
        state: 'taken',
        takerLeft: true,
        takenBy: { id: await idOf('liaison-1') },
      });
      expect((await read('owner-1', company ?? '')).reply.body.takenBy).toMatchObject({ name: 'Renamed' });
      expect((await act('liaison-2', dach ?? '', { act: 'take' })).body).toMatchObject({
        takerLeft: false,
        takenBy: { name: 'Renamed' },
      });
    } finally {
      await put(list.items, changed.headers.get('etag'));
      await soon(async () => (await read('liaison-1', dach ?? '')).reply.status).toBe(200);
    }
  });
});

stepTests(() => product);
