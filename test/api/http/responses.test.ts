import { myData } from '../../../contract/myData.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { slowBodyTests } from './slowBodyTests.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
});
afterAll(() => product.stop());

const body = (given = answers(3)) => ({ side: 'sales', answers: given });
const response = (id = round) => `rounds/${id}/response`;

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

  slowBodyTests(() => ({ product, path: response() }));

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

  test('a person reads all that is kept of them, and nobody else does; what they erase is gone from it', async () => {
    const mine = async (person: string) => {
      const { status, body: kept } = await product.call(person, 'GET', 'me/data');
      expect(status).toBe(200);
      return myData.parse(kept);
    };
    expect((await mine('data-1')).rounds).toEqual([]);
    await product.call('data-1', 'PUT', `rounds/${round}/draft`, { answers: { P1: 4 } });
    expect((await mine('data-1')).rounds).toMatchObject([
      { id: round, title: 'A round', state: 'open', response: null, draft: { answers: { P1: 4 } } },
    ]);
    await product.call('data-1', 'PUT', response(), body(answers(4)));
    const kept = await mine('data-1');
    expect(kept).toMatchObject({ chat: null, muted: false, liaison: null, steps: [] });
    expect(kept.rounds).toMatchObject([
      {
        id: round,
        draft: null,
        roster: null,
        noReminders: false,
        response: { side: 'sales', region: null, answers: answers(4), awareness: null },
      },
    ]);
    expect(kept.rounds[0]?.deletesOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await mine('data-2')).rounds).toEqual([]);
    expect((await mine('liaison-1')).liaison).toMatchObject({ regions: null });
    await product.call('data-1', 'DELETE', response());
    expect((await mine('data-1')).rounds).toEqual([]);
    expect(kind(await product.call('data-1', 'PUT', 'me/data', {}))).toEqual([404, 'not-found']);
  });

  test('all that is kept of somebody is read six times a minute; then 429 says how long to wait, and others go on', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => product.call('data-often', 'GET', 'me/data')),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect([replies.filter(({ status }) => status === 200).length, refused.length]).toEqual([6, 14]);
    for (const reply of refused) {
      expect(kind(reply)).toEqual([429, 'too-many-requests']);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await product.call('data-seldom', 'GET', 'me/data')).status).toBe(200);
    expect((await product.call('data-often', 'GET', 'me')).status).toBe(200);
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
