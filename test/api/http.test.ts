import { openRound, startProduct, type Product, type Reply } from '../builders/product.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted } from '../builders/recount.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
}, 120_000);
afterAll(() => product.stop());

const body = (given = answers(3)) => ({ side: 'sales', answers: given });
const response = (id = round) => `rounds/${id}/response`;
const kind = ({ status, body: { type } }: Reply) => [
  status,
  String(type).replace('urn:concord:problem:', ''),
];

describe('sending answers', () => {
  test.each([
    ['twenty ones are 20, Undefined', answers(1), { score: 20, level: 'undefined', answered: 20 }],
    ['twenty threes are 60, Aligned', answers(3), { score: 60, level: 'aligned' }],
    [
      'sixteen fours and four blanks are 80, Integrated',
      answers(4, 16),
      { score: 80, level: 'integrated', answered: 16 },
    ],
  ])('%s', async (_what, given, expected) => {
    const reply = await product.call('sales-1', 'PUT', response(), body(given));
    expect([reply.status, reply.body]).toEqual([200, expect.objectContaining(expected)]);
    expect((await product.call('sales-1', 'GET', response())).body).toMatchObject({
      ...expected,
      answers: given,
      side: 'sales',
      region: null,
    });
  });

  test('fifteen answers are refused, and nothing is stored', async () => {
    const reply = await product.call('crowd-15', 'PUT', response(), body(answers(4, 15)));
    expect(kind(reply)).toEqual([422, 'too-few-answers']);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(kind(await product.call('crowd-15', 'GET', response()))).toEqual([404, 'response-not-found']);
  });

  test.each([
    ['too few places', { side: 'sales', answers: answers(3, 19, 19) }, ['answers']],
    ['too many places', { side: 'sales', answers: answers(3, 21, 21) }, ['answers']],
    ['a text', { side: 'sales', answers: ['3', ...answers(3, 19, 19)] }, ['answers[0]']],
    [
      '6, 0 and 2.5',
      { side: 'sales', answers: [6, 0, 2.5, ...answers(3, 17, 17)] },
      ['answers[0]', 'answers[1]', 'answers[2]'],
    ],
    ['an unknown side', { side: 'support', answers: answers(3) }, ['side']],
    ['no side', { answers: answers(3) }, ['side']],
    [
      'a region in a round without regions',
      { side: 'sales', region: 'DACH', answers: answers(3) },
      ['region'],
    ],
    ['unknown fields', { ...body(), user: 'someone else', score: 100 }, ['user', 'score']],
    ['awareness where it is not asked', { ...body(), awareness: { A1: 'aligned', A2: 'no' } }, ['awareness']],
    ['a list', [], ['']],
    ['null', 'null', ['']],
    [
      'a key that no object may have',
      `{"side":"sales","answers":[],"__proto__":{"side":"sales"}}`,
      ['__proto__'],
    ],
    [
      'a region that would take seconds to normalise',
      { ...body(), region: `a${'\u0315'.repeat(15_000)}` },
      ['region'],
    ],
  ])('%s: 400, and the error names the field', async (_what, sent, paths) => {
    const reply = await product.call('crowd-bad', 'PUT', response(), sent);
    expect(kind(reply)).toEqual([400, 'invalid-request']);
    expect((reply.body.errors as { path: string }[]).map(({ path }) => path)).toEqual(paths);
  });

  test.each([
    ['broken JSON', '{"answers": [1,', 400, 'invalid-json'],
    ['an empty body', '', 400, 'invalid-json'],
    [
      'more than 64 KiB',
      JSON.stringify({ side: 'sales', answers: answers(3), more: 'x'.repeat(70_000) }),
      413,
      'too-large',
    ],
  ])('%s is refused', async (_what, sent, status, name) =>
    expect(kind(await product.call('crowd-bad', 'PUT', response(), sent))).toEqual([status, name]),
  );

  test('a problem carries the number to give to support', async () =>
    expect((await product.call('sales-1', 'GET', 'rounds/unknown')).body.instance).toMatch(
      /^urn:uuid:[0-9a-f-]{36}$/,
    ));

  test('an unknown round, and an id that cannot be one, are not found', async () => {
    expect(kind(await product.call('sales-1', 'PUT', response('unknown'), body()))).toEqual([
      404,
      'round-not-found',
    ]);
    expect(kind(await product.call('sales-1', 'PUT', response('a%2Fb%23%3F'), body()))).toEqual([
      404,
      'round-not-found',
    ]);
  });

  test("nobody reads another person's response: there is no address for it", async () => {
    await product.call('sales-2', 'PUT', response(), body(answers(5)));
    const seen = await product.call('marketing-2', 'GET', `${response()}?person=sales-2&oid=sales-2`);
    expect(kind(seen)).toEqual([404, 'response-not-found']);
  });

  test('a person changes and erases their answers; erasing twice is no error', async () => {
    await product.call('sales-3', 'PUT', response(), body(answers(2)));
    await product.call('sales-3', 'PUT', response(), { side: 'marketing', answers: answers(5) });
    expect((await product.call('sales-3', 'GET', response())).body).toMatchObject({
      side: 'marketing',
      score: 100,
    });
    expect((await product.call('sales-3', 'DELETE', response())).status).toBe(204);
    expect((await product.call('sales-3', 'DELETE', response())).status).toBe(204);
    expect((await product.call('sales-3', 'GET', response())).status).toBe(404);
  });

  test('sixty changes a minute are enough for anybody; then 429 says how long to wait', async () => {
    const replies = await Promise.all(
      Array.from({ length: 70 }, () => product.call('crowd-busy', 'PUT', response(), { answers: [] })),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await product.call('crowd-busy', 'GET', 'me')).status).toBe(200);
  });
});

describe('answers on the way', () => {
  const draft = () => `rounds/${round}/draft`;

  test('are kept, found on another device and gone once they are sent', async () => {
    const empty = await product.call('marketing-1', 'GET', draft());
    expect(empty.body).toEqual({ side: null, region: null, answers: {}, awareness: {} });
    await product.call('marketing-1', 'PUT', draft(), { side: 'marketing', answers: { P1: 4, P2: null } });
    expect((await product.call('marketing-1', 'GET', draft())).body).toMatchObject({
      side: 'marketing',
      answers: { P1: 4, P2: null },
    });
    await product.call('marketing-1', 'PUT', response(), body());
    expect((await product.call('marketing-1', 'GET', draft())).body).toMatchObject({ answers: {} });
  });

  test('two windows do not overwrite each other: the later one is told', async () => {
    const tag = (await product.call('marketing-3', 'GET', draft())).headers.get('etag') ?? '';
    const first = await product.call(
      'marketing-3',
      'PUT',
      draft(),
      { answers: { P1: 1 } },
      { 'If-Match': tag },
    );
    expect(first.status).toBe(200);
    const second = await product.call(
      'marketing-3',
      'PUT',
      draft(),
      { answers: { P2: 2 } },
      { 'If-Match': tag },
    );
    expect(kind(second)).toEqual([412, 'changed-meanwhile']);
    const third = await product.call(
      'marketing-3',
      'PUT',
      draft(),
      { answers: { P1: 1, P2: 2 } },
      { 'If-Match': first.headers.get('etag') ?? '' },
    );
    expect(third.status).toBe(200);
  });

  test.each(['"eA"', '"Kg"', '"8J-YgA"', 'W/"x"', '*'])(
    'a version that is not ours (%s) is another version',
    async (tag) => {
      const reply = await product.call('marketing-3', 'PUT', draft(), { answers: {} }, { 'If-Match': tag });
      expect(kind(reply)).toEqual([412, 'changed-meanwhile']);
    },
  );

  test('an unknown statement is refused by its id', async () => {
    const reply = await product.call('marketing-3', 'PUT', draft(), { answers: { X9: 1 } });
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: 'answers.X9', message: 'this round has no such statement' }],
    ]);
  });
});

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
    expect(
      kind(
        await product.call('owner-1', 'PATCH', `rounds/${id}`, { title: 'Newest' }, { 'If-Match': 'W/"x"' }),
      ),
    ).toEqual([412, 'changed-meanwhile']);
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

describe("a company's own question set", () => {
  const own = (count = 12) => ({
    id: 'own-12',
    language: 'en',
    title: 'Our own words',
    areas: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ],
    statements: Array.from({ length: count }, (_, index) => ({
      id: `Q${index + 1}`,
      area: index % 2 ? 'two' : 'one',
      text: `Sentence ${index + 1}.`,
    })),
  });
  /** One statement a line, as a person would write it: the statements begin on line 6. */
  const byHand = (set: ReturnType<typeof own>) =>
    `{\n  "id": "${set.id}",\n  "language": "en", "title": "Ours",\n  "areas": ${JSON.stringify(set.areas)},\n  "statements": [\n${set.statements.map((s) => JSON.stringify(s)).join(',\n')}\n  ]\n}`;
  const put = (sent: unknown, id = 'own-12') => product.call('owner-1', 'PUT', `question-sets/${id}`, sent);

  test('of twelve statements runs a round: asked in its order, scored over its areas', async () => {
    const saved = await put(own());
    expect([saved.status, saved.body]).toEqual([
      200,
      expect.objectContaining({ id: 'own-12', areas: 2, statements: 12 }),
    ]);
    const id = await openRound(product, { questionSet: 'own-12' });
    const asked = (await product.call('sales-1', 'GET', `rounds/${id}/questions`)).body;
    expect(asked).toMatchObject({
      needed: 10,
      areas: [
        { id: 'one', statements: [{ id: 'Q1', position: 0 }, { id: 'Q3', position: 2 }, {}, {}, {}, {}] },
        {},
      ],
    });
    const given = Array.from({ length: 12 }, (_, index) => (index % 2 ? 5 : 3));
    const reply = await product.call('sales-1', 'PUT', response(id), body(given));
    expect(reply.body).toMatchObject({
      score: 80,
      level: 'integrated',
      areas: [
        { id: 'one', mean: 3 },
        { id: 'two', mean: 5 },
      ],
    });
    expect((await product.call('sales-1', 'PUT', response(id), body(answers(3)))).status).toBe(400);
  });

  test('a round keeps the words that it was created with', async () => {
    await put(own());
    const id = await openRound(product, { questionSet: 'own-12' });
    const other = own();
    other.statements.reverse();
    await put(other);
    const asked = (await product.call('sales-1', 'GET', `rounds/${id}/questions`)).body.areas as {
      statements: { id: string }[];
    }[];
    expect(asked[0]?.statements[0]?.id).toBe('Q1');
  });

  test.each([
    [
      'a duplicate id',
      (s: Record<string, unknown>[]) => ((s[3] as { id: string }).id = 'Q1'),
      { line: 9, message: 'the statement id "Q1" is used twice' },
    ],
    [
      'a missing text',
      (s: Record<string, unknown>[]) => delete s[4]?.text,
      { line: 10, path: 'statements[4].text', message: 'is missing' },
    ],
    [
      'an empty text',
      (s: Record<string, unknown>[]) => ((s[4] as { text: string }).text = ' '),
      { line: 10, message: 'a text is needed' },
    ],
    [
      'an unknown area',
      (s: Record<string, unknown>[]) => ((s[5] as { area: string }).area = 'three'),
      { line: 11, message: 'there is no area "three"' },
    ],
    [
      'four statements only',
      (s: Record<string, unknown>[]) => s.splice(4),
      { line: 5, message: 'a set has 5 to 50 statements, this one has 4' },
    ],
  ])('%s is refused with the line', async (_what, spoil, error) => {
    const set = own();
    spoil(set.statements);
    const reply = await put(byHand(set));
    expect(kind(reply)).toEqual([422, 'invalid-question-set']);
    expect(reply.body.errors).toContainEqual(expect.objectContaining(error));
  });

  test('a scale other than 1 to 5 is refused with the line', async () => {
    const reply = await put(
      byHand(own()).replace('"title": "Ours",', '"title": "Ours",\n  "scale": { "from": 1, "to": 7 },'),
    );
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'scale.to', line: 4 })],
    ]);
  });

  test('JSON that is nested beyond reason is refused', async () =>
    expect(kind(await put('['.repeat(3000) + ']'.repeat(3000)))).toEqual([400, 'invalid-json']));

  test('JSON that breaks off is told by line', async () => {
    const reply = await put('{\n  "id": "own-12",\n  oops\n}');
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: '', line: 3, column: 3, message: 'is not valid JSON here' }],
    ]);
  });

  test('everything that is wrong is told in plain words, in the order of the file', async () => {
    const reply = await put(`{
  "statements": [
    { "id": "P 1", "area": "one" },
    { "id": "P2", "area": "one", "text": 7, "colour": "red" }
  ],
  "areas": {},
  "language": "English"
}`);
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [
        { path: 'id', line: 1, column: 1, message: 'is missing' },
        { path: 'title', line: 1, column: 1, message: 'is missing' },
        { path: 'statements[0].text', line: 3, column: 5, message: 'is missing' },
        {
          path: 'statements[0].id',
          line: 3,
          column: 7,
          message: 'an id has 1 to 40 letters, digits or hyphens',
        },
        { path: 'statements[1].text', line: 4, column: 34, message: 'must be a text' },
        { path: 'statements[1].colour', line: 4, column: 45, message: 'is not known here' },
        { path: 'areas', line: 6, column: 3, message: 'must be a list' },
        { path: 'language', line: 7, column: 3, message: 'a language is written like "en" or "de-CH"' },
      ],
    ]);
  });

  test("Concord's own set stays as it is, and the address names the set", async () => {
    expect(kind(await put({ ...own(), id: 'concord-20' }, 'concord-20'))).toEqual([
      409,
      'question-set-reserved',
    ]);
    expect((await put(own(), 'another')).status).toBe(422);
    expect(kind(await product.call('sales-1', 'PUT', 'question-sets/own-12', own()))).toEqual([
      403,
      'owner-only',
    ]);
    expect(
      kind(
        await product.call('owner-1', 'POST', 'rounds', {
          title: 'x',
          closesAt: '2999-01-01T00:00:00Z',
          questionSet: 'nowhere',
        }),
      ),
    ).toEqual([404, 'question-set-not-found']);
  });
});

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
  expect([people, counted['r00~sales']?.n, counted['r01~sales']?.n]).toEqual([16, 8, 8]);
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

  test('health and the description of the API are open to all', async () => {
    expect(await (await fetch(`${product.address}/api/health`)).json()).toMatchObject({
      status: 'ok',
      storage: 'reachable',
    });
    expect(await (await fetch(`${product.address}/api/openapi.json`)).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/) as string,
    });
  });
});
