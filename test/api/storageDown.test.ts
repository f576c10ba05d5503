import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted } from '../builders/recount.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

test('when storage goes away every request says 503 and when to try again, and once it is back the same request works', async () => {
  const round = await openRound(product);
  const body = { side: 'sales', answers: answers(4) };
  const path = `rounds/${round}/response`;
  await product.call('sales-1', 'PUT', path, body);

  const { pid } = JSON.parse(await readFile(join(product.data, 'storage.json'), 'utf8')) as { pid: number };
  // Stopped, not ended: what it holds in memory must still be there when it comes back.
  process.kill(pid, 'SIGSTOP');
  try {
    const replies = await Promise.all([
      product.call('sales-2', 'PUT', path, body),
      product.call('sales-1', 'GET', path),
      product.call('sales-1', 'GET', 'health'),
    ]);
    for (const reply of replies) {
      expect([reply.status, reply.body.type]).toEqual([503, 'urn:concord:problem:storage-unavailable']);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(JSON.stringify(reply.body)).not.toMatch(/127\.0\.0\.1|azure|table/i);
    }
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  expect((await product.call('sales-2', 'PUT', path, body)).status).toBe(200);
  expect((await product.call('sales-1', 'GET', path)).status).toBe(200);

  // Whether the request that was given up was carried out after all or not: nothing is half done.
  const connection = await product.connectionString();
  const { counted, recounted, people } = await countedAndRecounted(connection, round, concord20);
  expect([people, counted]).toEqual([2, recounted]);
}, 120_000);
