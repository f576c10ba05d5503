import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { suggestionTests } from './suggestionTests.ts';

let product: Product;
let round: string;
beforeAll(async () => {
  product = await startProduct();
  round = await openRound(product);
});
afterAll(() => product.stop());

const body = (given = answers(3)) => ({ side: 'sales', answers: given });
const response = (id = round) => `rounds/${id}/response`;

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

  const over = (tag: string) =>
    product.call('marketing-3', 'PUT', draft(), { answers: {} }, { 'If-Match': tag });

  test.each(['"eA"', '"Kg"', '"8J-YgA"'])('a version that is not ours (%s) is another version', async (tag) =>
    expect(kind(await over(tag))).toEqual([412, 'changed-meanwhile']),
  );

  test.each(['W/"x"', '*', 'x'])('what names no one version (%s) is refused', async (tag) =>
    expect(kind(await over(tag))).toEqual([400, 'invalid-request']),
  );

  test('an unknown statement is refused by its id', async () => {
    const reply = await product.call('marketing-3', 'PUT', draft(), { answers: { X9: 1 } });
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: 'answers.X9', message: 'this round has no such statement' }],
    ]);
  });
});

suggestionTests(() => product);
