import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { cardsWhen } from '../builders/cardChats.ts';
import { local, postActivity, until } from '../builders/chats.ts';
import { roundThatDiffers } from '../builders/differingRound.ts';
import { exportOf } from '../builders/exports.ts';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted, rowsOf } from '../builders/recount.ts';
import { soon } from '../builders/soon.ts';

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
});
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
  // It has a moment of work behind it: as the tab does, whoever is told to try again does.
  for (const [person, method, sent] of [
    ['sales-2', 'PUT', body],
    ['sales-1', 'GET', undefined],
  ] as const)
    expect(
      await until(
        async () => (await product.call(person, method, path, sent)).status,
        (status) => status !== 503,
      ),
    ).toBe(200);

  // Whether the request that was given up was carried out after all or not: nothing is half done.
  const connection = await product.connectionString();
  const { counted, recounted, people } = await countedAndRecounted(connection, round, concord20);
  expect([people, counted]).toEqual([2, recounted]);
});

/** What the log says of a request. It comes a moment after the answer. */
const linesWith = (number: string) =>
  Promise.resolve(
    log
      .split('\n')
      .filter((line) => line.includes(number))
      .join(),
  );

/** Texts that nothing but the log could hold after they were sent. */
const MARK = 'Zaphod-Beeblebrox';

/** How the people of this machine are called and addressed. */
async function namesOfPeople(): Promise<string[]> {
  const people = (await (await fetch(`${product.address}/local/people`)).json()) as { people?: unknown };
  const found = JSON.stringify(people).matchAll(/"(?:name|id|userPrincipalName)":"([^"]{6,})"/g);
  const names = [...found].flatMap(([, name]) => name ?? []);
  expect(names.length).toBeGreaterThan(10);
  return names;
}

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
    await soon(() => linesWith(number)).toContain('storage is unavailable');
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
  const names = await namesOfPeople();
  const secrets = [MARK, own.join(), own.join(', '), await product.token(person), ...pseudonyms, ...names];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

test('the log tells of nobody: nothing of cases, chats, lists and files, and where a row is damaged nothing of the row', async () => {
  const connection = await product.connectionString();
  const { ids } = await roundThatDiffers(product);
  const [id = ''] = ids;
  const at = `disagreements/${encodeURIComponent(id)}`;
  const act = async (body: object) => {
    const seen = (await product.call('liaison-1', 'GET', at)).headers.get('etag') ?? '';
    return (await product.call('liaison-1', 'PATCH', at, body, { 'If-Match': seen })).status;
  };
  expect(await act({ act: 'take', note: `${MARK}-taken` })).toBe(200);
  expect(await act({ act: 'note', note: `${MARK}-note` })).toBe(200);
  expect(await act({ act: 'note', note: { text: `${MARK}-wrong` } })).toBe(400);
  const liaison = {
    id: String((await product.call('liaison-1', 'GET', 'me')).body.id),
    name: `${MARK}-owner`,
  };
  const step = {
    what: `${MARK}-what`,
    owner: liaison,
    due: '2099-01-01',
    measure: `${MARK}-measure`,
    target: `${MARK}-target`,
  };
  expect((await product.call('liaison-1', 'POST', `${at}/steps`, step)).status).toBe(201);

  // Turns with the bot: words, a press on something that there is not, somebody with a name of their own.
  await local(product, 'chats/liaison-1/messages', { text: `${MARK} help` });
  await local(product, 'chats/liaison-1/messages', { text: 'status' });
  const [card] = await cardsWhen(product, 'liaison-1', (cards) => cards.length > 0);
  const press = { messageId: card?.id, verb: `${MARK}-verb`, data: { note: `${MARK}-data` } };
  await local(product, 'chats/liaison-1/invoke', press);
  await local(product, 'chats/liaison-1/invoke', { ...press, verb: 'take', data: { case: `${MARK}-case` } });
  await postActivity(product, 'liaison-1', { type: 'message', text: `${MARK}-text`, from: { id: MARK } });
  await postActivity(product, 'liaison-1', { type: 'message', text: MARK }, { token: `${MARK}.token.x` });

  // A list of people, right and wrong, and files.
  const list = await openRound(product, { regions: [`${MARK}-region`], state: 'draft' });
  const none = (await product.call('owner-1', 'GET', `rounds/${list}/roster`)).headers.get('etag') ?? '';
  const put = async (lines: string) =>
    (
      await product.call('owner-1', 'PUT', `rounds/${list}/roster`, `user,side,region,name\n${lines}`, {
        'Content-Type': 'text/csv',
        'If-Match': none,
      })
    ).status;
  expect(await put(`${MARK}@concord.example,buying,${MARK},${MARK}\n"${MARK}`)).toBe(422);
  expect(await put(`${MARK}@concord.example,sales,${MARK}-region,${MARK}-name\n`)).toBe(200);
  const { round } = { round: id.slice(0, id.indexOf('~')) };
  for (const format of ['csv', 'xlsx'])
    expect((await exportOf(product, 'owner-1', round, `kind=aggregate&format=${format}`)).status).toBe(200);

  // What nobody has thought of: 500 over HTTP, and in what runs by itself.
  const table = TableClient.fromConnectionString(connection, 'disagreements', {
    allowInsecureConnection: true,
  });
  const damaged = [
    '{"note": Zaphod-Beeblebrox',
    JSON.stringify({ [`${MARK}-key`]: `${MARK}-value`, state: MARK }),
  ];
  for (const text of damaged) {
    await table.upsertEntity(
      { partitionKey: round, rowKey: id.slice(id.indexOf('~') + 1), case: text },
      'Replace',
    );
    const broken = await product.call('owner-1', 'GET', at);
    expect(broken.status).toBe(500);
    const number = String(broken.body.instance).replace('urn:uuid:', '');
    expect(JSON.stringify(broken.body)).not.toContain(MARK);
    await soon(() => linesWith(number)).toMatch(/unexpected \w+Error: (unreadable|invalid_)/);
    await local(product, 'chats/liaison-1/messages', { text: 'disagreements' });
  }
  await table.deleteEntity(round, id.slice(id.indexOf('~') + 1));

  expect([MARK, ...(await namesOfPeople())].filter((secret) => log.includes(secret))).toEqual([]);
});
