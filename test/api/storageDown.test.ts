import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted, rowsOf } from '../builders/recount.ts';

let product: Product;
/** Everything that the functions and their host have written, from the first request on. */
let log = '';
beforeAll(async () => {
  product = await startProduct();
  const { stdout, stderr } = product.host();
  for (const stream of [stdout, stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
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

/** Texts that nothing but the log could hold after they were sent. */
const MARK = 'Zaphod-Beeblebrox';

test('the log tells of nobody: no name, address, answer, note, token or pseudonym, while storage fails too', async () => {
  const round = await openRound(product, { title: `${MARK}-title` });
  const path = `rounds/${round}/response`;
  const own = [5, 1, 4, 2, 5, 1, 4, 2, 5, 1, 4, 2, 5, 1, 4, 2, 5, 1, 4, 2];
  const body = { side: 'sales', answers: own };
  const person = 'sales-3';
  expect((await product.call(person, 'PUT', path, body)).status).toBe(200);
  // What does not fit is refused with its place, and its text goes nowhere else.
  await product.call(person, 'PUT', path, { ...body, note: `${MARK}-note` });
  await product.call(person, 'PUT', `rounds/${round}/draft`, `{"answers": "${MARK}-broken`);
  await product.call('owner-1', 'PUT', `question-sets/marked`, `{"title": "${MARK}-set`);
  await fetch(`${product.address}/api/me`, { headers: { authorization: `Bearer ${MARK}-token` } });
  const connection = await product.connectionString();
  const queue = QueueServiceClient.fromConnectionString(connection).getQueueClient('responses-changed');
  const entry = Buffer.from(JSON.stringify({ round: `${MARK} in a queue`, more: true })).toString('base64');
  await queue.sendMessage(entry);
  while (!log.includes('is not one of ours')) await wait(100);

  const { pid } = JSON.parse(await readFile(join(product.data, 'storage.json'), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGSTOP');
  const failed = await Promise.all([
    product.call(person, 'PUT', path, { ...body, answers: own.toReversed() }),
    product.call(person, 'GET', path),
    product.call(person, 'DELETE', path),
  ]).finally(() => process.kill(pid, 'SIGCONT'));

  // Whoever calls support has a number, and every line about that request carries it.
  for (const { status, body: problem } of failed) {
    expect(status).toBe(503);
    const number = String(problem.instance).replace('urn:uuid:', '');
    expect(
      log
        .split('\n')
        .filter((line) => line.includes(number))
        .join(),
    ).toContain('storage is unavailable');
  }
  // Without a number are only the host's own lines about queues that it cannot read: nothing has been run by then.
  const numberless = log
    .split('\n')
    .filter((line) => /^[\d:.]+ (warn|error|fatal) /.test(line))
    .filter((line) => !/ [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} /.test(line));
  expect(numberless.filter((line) => !/ The queue [\w-]+ does not answer: /.test(line))).toEqual([]);

  const rows = await rowsOf(connection, round);
  const pseudonyms = rows
    .filter(({ rowKey }) => rowKey.startsWith('r~'))
    .map(({ rowKey }) => rowKey.slice(2));
  expect(pseudonyms).not.toEqual([]);
  const people = (await (await fetch(`${product.address}/local/people`)).json()) as { people?: unknown };
  const names = [...JSON.stringify(people).matchAll(/"(?:name|id|userPrincipalName)":"([^"]{6,})"/g)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(10);
  const secrets = [MARK, own.join(), own.join(', '), await product.token(person), ...pseudonyms, ...names];
  expect(secrets.filter((secret) => secret !== undefined && log.includes(secret))).toEqual([]);
}, 120_000);
