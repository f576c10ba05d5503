import { request } from 'node:http';
import type { Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';

/** Answers on their way: all that is announced but the last letter has been sent. */
async function almostSent(product: Product, person: string, path: string) {
  const body = JSON.stringify({ side: 'sales', answers: answers(4) });
  const sending = request(`${product.address}/api/${path}`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${await product.token(person)}`,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    },
  });
  const status = new Promise<number | undefined>((resolve) => {
    sending.on('response', (reply) => resolve(reply.resume().statusCode));
    sending.on('error', () => resolve(undefined));
  });
  await new Promise((resolve) => sending.write(body.slice(0, -1), resolve));
  return { status, end: () => sending.end(body.slice(-1)), breakOff: () => sending.destroy() };
}

/** Bodies that come slowly, or never to their end. */
export function slowBodyTests(given: () => { readonly product: Product; readonly path: string }): void {
  test('whoever sends slowly keeps nobody else waiting, and counts once all of it is there', async () => {
    const { product, path } = given();
    const slow = await Promise.all(
      Array.from({ length: 40 }, (_, index) => almostSent(product, `slow-${index}`, path)),
    );
    const others = { side: 'sales', answers: answers(2) };
    expect((await product.call('quick-1', 'PUT', path, others)).status).toBe(200);
    expect((await product.call('slow-0', 'GET', path)).status).toBe(404);
    slow[0]?.end();
    expect(await slow[0]?.status).toBe(200);
    expect((await product.call('slow-0', 'GET', path)).body).toMatchObject({ answers: answers(4) });

    for (const { breakOff } of slow.slice(1)) breakOff();
    expect(await Promise.all(slow.slice(1).map(({ status }) => status))).toEqual(
      Array.from({ length: 39 }, () => undefined),
    );
    expect((await product.call('slow-1', 'GET', path)).status).toBe(404);
    expect((await product.call('quick-1', 'GET', 'health')).status).toBe(200);
  });
}
