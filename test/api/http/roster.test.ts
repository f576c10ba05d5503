import { rosterChange, rosterReply } from '../../../contract/roster.ts';
import { people } from '../../../local/identity/people.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { soon } from '../../builders/soon.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const oidOf = (id: string) => people.find((person) => person.id === id)?.oid ?? '';
const REGIONS = ['DACH', 'Benelux'];
const draftRound = () => openRound(product, { regions: REGIONS, state: 'draft' });
const HEADER = 'user,side,region,name\n';
const FILE =
  `${HEADER}sales-1@concord.example,sales,DACH,Karla\n${oidOf('sales-2')},sales,DACH,\n` +
  'Marketing-1@Concord.Example,marketing,Benelux,\n';

const tagOf = async (round: string) =>
  (await product.call('owner-1', 'GET', `rounds/${round}/roster`)).headers.get('etag') ?? '';
const put = (
  round: string,
  file: string,
  tag: string,
  { query = '', person = 'owner-1', type = 'text/csv', language = 'en' } = {},
) =>
  product.call(person, 'PUT', `rounds/${round}/roster${query}`, file, {
    'Content-Type': type,
    'Accept-Language': language,
    ...(tag !== '' && { 'If-Match': tag }),
  });
const open = async (round: string) => {
  const { headers } = await product.call('owner-1', 'GET', `rounds/${round}`);
  const change = { 'If-Match': headers.get('etag') ?? '' };
  const { status } = await product.call('owner-1', 'PATCH', `rounds/${round}`, { state: 'open' }, change);
  expect(status).toBe(200);
};
const send = (person: string, round: string, body: object = {}) =>
  product.call(person, 'PUT', `rounds/${round}/response`, { answers: answers(3), ...body });

describe('the owner of a round', () => {
  it('sees what a roster changes before it does, and then gives it', async () => {
    const round = await draftRound();
    const tag = await tagOf(round);
    const seen = await put(round, FILE, tag, { query: '?preview=true' });
    expect(rosterChange.parse(seen.body)).toMatchObject({
      applied: false,
      people: 3,
      added: { people: 3, examples: [{ user: 'sales-1@concord.example', name: 'Karla' }, {}, {}] },
      movesWait: false,
    });
    expect(seen.body.sides).toEqual({ sales: 2, marketing: 1, observer: 0 });
    expect((await product.call('owner-1', 'GET', `rounds/${round}/roster`)).body).toMatchObject({
      roster: null,
    });

    const given = await put(round, FILE, tag);
    expect([given.status, rosterChange.parse(given.body).applied]).toEqual([200, true]);
    const there = await product.call('owner-1', 'GET', `rounds/${round}/roster`);
    expect(there.headers.get('etag')).toBe(given.headers.get('etag'));
    expect(rosterReply.parse(there.body).roster).toMatchObject({
      people: 3,
      regions: [
        { region: 'DACH', sales: 2, marketing: 0, observer: 0 },
        { region: 'Benelux', sales: 0, marketing: 1, observer: 0 },
      ],
      notYetMatched: 2,
      source: 'file',
    });
    expect((await product.call('owner-1', 'GET', `rounds/${round}`)).body.roster).toEqual({
      people: 3,
      observers: false,
    });

    // Whoever has the bot can be written to, also before they open the tab.
    const install = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    await fetch(`${product.address}/local/chats/sales-1/install`, install);
    const unmatched = async () =>
      rosterReply.parse((await product.call('owner-1', 'GET', `rounds/${round}/roster`)).body).roster
        ?.notYetMatched;
    await soon(unmatched).toBe(1);

    // The next list knows them at once. Of a visit to the tab by somebody who is on no list nothing is kept.
    await product.call('marketing-1', 'GET', 'me');
    const next = await draftRound();
    expect((await put(next, FILE, await tagOf(next))).status).toBe(200);
    const known = await product.call('owner-1', 'GET', `rounds/${next}/roster`);
    expect(rosterReply.parse(known.body).roster?.notYetMatched).toBe(1);

    // The same again is no new roster.
    const same = await put(round, FILE, await tagOf(round));
    expect([same.body.unchanged, same.headers.get('etag')]).toEqual([3, given.headers.get('etag')]);
  });

  it('is told what another owner has changed meanwhile, instead of overwriting it', async () => {
    const round = await draftRound();
    const tag = await tagOf(round);
    expect((await put(round, FILE, '')).status).toBe(428);
    expect((await put(round, FILE, '"bm9uZXN1Y2g"')).status).toBe(412);
    const both = await Promise.all([
      put(round, FILE, tag),
      put(round, `${HEADER}x@y.example,sales,DACH,\n`, tag),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('learns by line and column what is wrong with a file, and nothing is taken of it', async () => {
    const round = await draftRound();
    const tag = await tagOf(round);
    const wrong = await put(round, `${FILE}sales-1@concord.example,Einkauf,dach,=cmd\n`, tag);
    expect([wrong.status, wrong.body.type, wrong.body.detail]).toEqual([
      422,
      'urn:concord:problem:invalid-roster',
      'Nothing was changed. 4 things are wrong.',
    ]);
    expect(wrong.body.errors).toMatchObject([
      { line: 5, column: 2, path: 'side' },
      { line: 5, column: 3, path: 'region', message: expect.stringContaining('"DACH"') as string },
      { line: 5, column: 4, path: 'name' },
      { line: 5, path: 'user', message: expect.stringContaining('line 2') as string },
    ]);
    const many = await put(round, HEADER + 'x,sales,DACH,\n'.repeat(51), tag);
    expect([many.body.detail, (many.body.errors as unknown[]).length]).toEqual([
      'Nothing was changed. 51 things are wrong; the first 50 are listed.',
      50,
    ]);
    expect((await put(round, HEADER, tag)).status).toBe(422);
    expect((await put(round, 'x'.repeat(33 * 1024 * 1024), tag)).status).toBe(413);
    expect((await put(round, FILE, tag, { query: '?preview=maybe' })).status).toBe(400);
    expect(await tagOf(round)).toBe(tag);
  });

  it('learns it in their own language', async () => {
    const round = await draftRound();
    const file = `${HEADER}sales-1@concord.example,Einkauf,DACH,\n`;
    const wrong = await put(round, file, await tagOf(round), { language: 'de-AT,en;q=0.5' });
    expect([wrong.headers.get('content-language'), wrong.body.detail]).toEqual([
      'de',
      'Nichts wurde geändert. Es gibt einen Fehler.',
    ]);
    expect(wrong.body.errors).toMatchObject([{ message: expect.stringContaining('„Einkauf“') as string }]);
  });

  it('alone may see or give a roster', async () => {
    const round = await draftRound();
    const tag = await tagOf(round);
    expect((await put(round, FILE, tag, { person: 'sales-1' })).status).toBe(403);
    expect((await product.call('liaison-1', 'GET', `rounds/${round}/roster`)).status).toBe(403);
    expect((await put('nowhere', FILE, tag)).status).toBe(404);
  });

  it('may take it away until the round opens; from then on people on it can change', async () => {
    const round = await draftRound();
    await put(round, FILE, await tagOf(round));
    const remove = async () =>
      product.call('owner-1', 'DELETE', `rounds/${round}/roster`, undefined, {
        'If-Match': await tagOf(round),
      });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    await open(round);
    const late = await put(round, FILE, await tagOf(round));
    expect([late.status, late.body.type]).toEqual([409, 'urn:concord:problem:round-frozen']);

    const other = await draftRound();
    await put(other, FILE, await tagOf(other));
    await open(other);
    expect((await put(other, `${FILE}x@y.example,sales,DACH,\n`, await tagOf(other))).status).toBe(200);
    const tag = await tagOf(other);
    const refused = await product.call('owner-1', 'DELETE', `rounds/${other}/roster`, undefined, {
      'If-Match': tag,
    });
    expect(refused.status).toBe(409);
  });

  it('hears that groups of Entra cannot be read where that is not set up', async () => {
    const round = await draftRound();
    const groups = { groups: [{ id: oidOf('owner-1'), side: 'sales', region: 'DACH' }] };
    const reply = await put(round, JSON.stringify(groups), await tagOf(round), { type: 'application/json' });
    expect([reply.status, reply.body.type]).toEqual([404, 'urn:concord:problem:groups-off']);
    const bad = await put(round, '{"groups":[]}', await tagOf(round), { type: 'application/json' });
    expect(bad.status).toBe(400);
  });
});

describe('people of a round with a roster', () => {
  let round: string;
  beforeAll(async () => {
    round = await draftRound();
    await put(round, FILE, await tagOf(round));
    await open(round);
  });
  const entry = async (person: string) =>
    (
      (await product.call(person, 'GET', 'me')).body as {
        rounds: { id: string; invited: boolean; standing: unknown }[];
      }
    ).rounds.find(({ id }) => id === round);

  it('who stand on it are told where, answer without saying so, and are moved by the next one once they send again', async () => {
    expect(await entry('sales-1')).toMatchObject({
      invited: true,
      standing: { side: 'sales', region: 'DACH' },
    });
    expect((await product.call('sales-1', 'GET', `rounds/${round}/questions`)).status).toBe(200);
    const draft = await product.call('sales-1', 'PUT', `rounds/${round}/draft`, {
      answers: { P1: 3 },
      side: 'observer',
    });
    expect(draft.body).toMatchObject({ side: 'sales', region: 'DACH', answers: { P1: 3 } });
    const otherwise = await send('sales-1', round, { side: 'marketing', region: 'DACH' });
    expect([otherwise.status, otherwise.body.type]).toEqual([
      409,
      'urn:concord:problem:roster-says-otherwise',
    ]);
    expect((await send('sales-1', round)).status).toBe(200);
    expect((await send('marketing-1', round, { side: 'marketing', region: 'Benelux' })).status).toBe(200);
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/roster`);
    expect(body.roster).toMatchObject({ notYetMatched: 0 });

    const moved = await put(
      round,
      FILE.replace('sales,DACH,Karla', 'sales,Benelux,Karla'),
      await tagOf(round),
    );
    expect(moved.body).toMatchObject({
      moved: { people: 1, examples: [{ region: 'Benelux', from: { side: 'sales', region: 'DACH' } }] },
      unchanged: 2,
      movesWait: true,
    });
    const region = async () => (await product.call('sales-1', 'GET', `rounds/${round}/response`)).body.region;
    expect(await region()).toBe('DACH');
    expect((await send('sales-1', round, { side: 'sales', region: 'Benelux' })).status).toBe(200);
    expect(await region()).toBe('Benelux');
  });

  it('others are not asked: no questions, no draft, no answers', async () => {
    expect(await entry('sales-3')).toMatchObject({ invited: false, standing: null });
    const replies = [
      await product.call('sales-3', 'GET', `rounds/${round}/questions`),
      await product.call('sales-3', 'PUT', `rounds/${round}/draft`, { answers: {} }),
      await send('sales-3', round, { side: 'sales', region: 'DACH' }),
    ];
    for (const { status, body } of replies)
      expect([status, body.type]).toEqual([403, 'urn:concord:problem:not-invited']);
    // Liaisons and owners read the questions for the results.
    expect((await product.call('owner-1', 'GET', `rounds/${round}/questions`)).status).toBe(200);
    expect((await send('owner-1', round, { side: 'sales', region: 'DACH' })).status).toBe(403);
  });
});
