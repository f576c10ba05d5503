import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { byHand, own, refusedSetTests } from './refusedSetTests.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
});
afterAll(() => product.stop());

const body = (given = answers(3)) => ({ side: 'sales', answers: given });
const response = (id = round) => `rounds/${id}/response`;

describe("a company's own question set", () => {
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

  test('stands in the list behind that of Concord, with what an owner needs to choose it', async () => {
    const set = own();
    set.statements[0] = { ...own().statements[0], translations: { de: 'Satz 1.' } } as never;
    await put({ ...set, id: 'listed' }, 'listed');
    const { body } = await product.call('owner-1', 'GET', 'question-sets');
    const items = body.items as { id: string }[];
    expect(items[0]).toMatchObject({ id: 'concord-20', source: 'concord', statements: 20, areas: 6 });
    expect(items.find(({ id }) => id === 'listed')).toEqual({
      id: 'listed',
      version: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      title: 'Our own words',
      source: 'company',
      statements: 12,
      areas: 2,
      languages: ['en', 'de'],
    });
    expect((await product.call('owner-1', 'GET', 'question-sets/listed')).body).toEqual({
      ...set,
      id: 'listed',
    });
    expect(kind(await product.call('owner-1', 'GET', 'question-sets?from=elsewhere'))).toEqual([
      400,
      'invalid-request',
    ]);
    for (const id of ['nowhere', '~shelf', 'CON'])
      expect(kind(await product.call('owner-1', 'GET', `question-sets/${id}`))).toEqual([
        404,
        'question-set-not-found',
      ]);
    for (const path of ['question-sets', 'question-sets/listed'])
      expect(kind(await product.call('liaison-1', 'GET', path))).toEqual([403, 'owner-only']);
  });

  test('can be tried first: what is wrong, what it would replace, and nothing is saved', async () => {
    const call = (path: string, sent: unknown, version?: string | null) =>
      product.call('owner-1', 'PUT', path, sent, { ...(version && { 'If-Match': version }) });
    const sent = { ...own(), id: 'tried' };
    const fresh = await call('question-sets/tried?preview=true', sent);
    expect(fresh.body).toMatchObject({ applied: false, replaces: false, statements: 12 });
    expect((await product.call('owner-1', 'GET', 'question-sets/tried')).status).toBe(404);
    const broken = await call('question-sets/tried?preview=true', { ...sent, title: '' });
    expect(kind(broken)).toEqual([422, 'invalid-question-set']);

    // Somebody else takes the name in the meantime: theirs is not replaced by one who has not seen it.
    await call('question-sets/tried', { ...sent, title: 'Theirs' });
    expect(kind(await call('question-sets/tried', sent, fresh.headers.get('etag')))).toEqual([
      412,
      'changed-meanwhile',
    ]);
    expect((await product.call('owner-1', 'GET', 'question-sets/tried')).body.title).toBe('Theirs');
    const again = await call('question-sets/tried?preview=true', sent);
    expect(again.body).toMatchObject({ applied: false, replaces: true });
    const saved = await call('question-sets/tried', sent, again.headers.get('etag'));
    expect(saved.body).toMatchObject({ applied: true, replaces: true });
    expect((await product.call('owner-1', 'GET', 'question-sets/tried')).body.title).toBe('Our own words');
  });

  test('in the same words again replaces nothing, and stands in the log once', async () => {
    const sent = { ...own(), id: 'again' };
    await put(sent, 'again');
    expect((await put(sent, 'again')).body).toMatchObject({ applied: true, replaces: false });
    const acts = (await product.call('owner-1', 'GET', 'audit')).body.items as { about: string | null }[];
    expect(acts.filter(({ about }) => about === 'again')).toHaveLength(1);
  });

  test('has nothing unseen in its texts, and nothing that would be read over: each is told by its place', async () => {
    const set = own();
    const lines = byHand(set)
      .replace('"Ours"', '"Ours", "titleTranslations": {\n"__proto__": "x", "de": "Satz\\u0000"}')
      .replace('"Sentence 2."', '"Sentence \\u202e2."')
      .replace('"Sentence 3."', '"Sentence \\ud800."')
      .replace('"Sentence 4."', '"Sentence 4.", "__proto__": {"text": "x"}')
      .replace('"Sentence 5."', '"Two\\nlines"');
    const reply = await put(lines);
    const message = 'has characters that cannot be seen, or a line break';
    expect([kind(reply), reply.body.errors]).toEqual([
      [422, 'invalid-question-set'],
      [
        { path: 'titleTranslations.__proto__', line: 4, column: 1, message: 'is not known here' },
        { path: 'titleTranslations.de', line: 4, column: 19, message },
        { path: 'statements[1].text', line: 8, column: expect.any(Number) as number, message },
        { path: 'statements[2].text', line: 9, column: expect.any(Number) as number, message },
        {
          path: 'statements[3].__proto__',
          line: 10,
          column: expect.any(Number) as number,
          message: 'is not known here',
        },
        { path: 'statements[4].text', line: 11, column: expect.any(Number) as number, message },
      ],
    ]);
    // Signs that are joined, as in families of emojis and in Persian, are seen.
    set.statements[0] = {
      ...own().statements[0],
      text: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u{1f469}\u200d\u{1f4bb}',
    } as never;
    expect((await put({ ...set, id: 'joined' }, 'joined')).status).toBe(200);
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

  refusedSetTests(put);

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
