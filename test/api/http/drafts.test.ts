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

  describe('somebody who wants to keep what they sent', () => {
    const of = (person: string) => ({
      drop: (id = round) => product.call(person, 'DELETE', `rounds/${id}/draft`),
      draft: async () => (await product.call(person, 'GET', draft())).body.answers,
      kept: async () => (await product.call(person, 'GET', 'me/data')).body.rounds,
    });

    test('drops the changes: the draft is gone from what is kept of them, and what they sent is as it was', async () => {
      const { drop, draft: left, kept } = of('marketing-4');
      await product.call('marketing-4', 'PUT', response(), body());
      const sent = (await product.call('marketing-4', 'GET', response())).body;
      await product.call('marketing-4', 'PUT', draft(), { side: 'sales', answers: { P1: 1 } });
      expect(await kept()).toMatchObject([{ draft: { answers: { P1: 1 } } }]);

      expect((await drop()).status).toBe(204);
      expect(await left()).toEqual({});
      expect(await kept()).toMatchObject([{ draft: null, response: { answers: sent.answers } }]);
      expect((await product.call('marketing-4', 'GET', response())).body).toEqual(sent);
    });

    test('may press twice, and in two windows at once', async () => {
      const { drop, draft: left } = of('marketing-5');
      await product.call('marketing-5', 'PUT', draft(), { answers: { P1: 1 } });
      const replies = await Promise.all([drop(), drop(), drop()]);
      expect(replies.map(({ status }) => status)).toEqual([204, 204, 204]);
      expect((await drop()).status).toBe(204);
      expect(await left()).toEqual({});
    });

    test('a window that has not seen it is told before it saves over it', async () => {
      const { drop } = of('marketing-6');
      const saved = await product.call('marketing-6', 'PUT', draft(), { answers: { P1: 1 } });
      await drop();
      const late = { 'If-Match': saved.headers.get('etag') ?? '' };
      const reply = await product.call('marketing-6', 'PUT', draft(), { answers: { P1: 2 } }, late);
      expect(kind(reply)).toEqual([412, 'changed-meanwhile']);
    });

    test('can do so after the round has closed', async () => {
      const id = await openRound(product);
      await product.call('marketing-2', 'PUT', `rounds/${id}/draft`, { answers: { P1: 1 } });
      const tag = (await product.call('owner-1', 'GET', `rounds/${id}`)).headers.get('etag') ?? '';
      await product.call('owner-1', 'PATCH', `rounds/${id}`, { state: 'closed' }, { 'If-Match': tag });
      expect((await of('marketing-2').drop(id)).status).toBe(204);
      expect((await product.call('marketing-2', 'GET', `rounds/${id}/draft`)).body.answers).toEqual({});
    });

    test('is told where there is no such round', async () =>
      expect(kind(await of('marketing-2').drop('nowhere'))).toEqual([404, 'round-not-found']));
  });

  test('an unknown statement is refused by its id', async () => {
    const reply = await product.call('marketing-3', 'PUT', draft(), { answers: { X9: 1 } });
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: 'answers.X9', message: 'this round has no such statement' }],
    ]);
  });
});

suggestionTests(() => product);
