/**
 * Whether messages reach everybody, once, as fast as Teams allows: 10,000 people get one message each, through a
 * connector that enforces Teams' limits on the real clock (30 a second for the tenant, 7 in 1 s, 8 in 2 s, 60 in 30 s and
 * 1,800 an hour in one chat) and refuses 5 % of the messages with 429 and 1 % with 502 besides.
 * Limits: all delivered, none twice, and requests at 95 % or more of the allowed rate (a request that is refused is a
 * request). Also printed: messages delivered as a share of what the rate allows.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { conversationStore } from '../api/store/conversations.ts';
import { tableNamed } from '../api/store/storage.ts';
import { conversationOf } from '../local/connector/channel.ts';
import { asked, deliveriesOn, to } from '../test/builders/deliveries.ts';
import { startProduct, type Product } from '../test/builders/product.ts';

const PEOPLE = Number(process.argv[2] ?? 10_000);
const ABOUTS = 10;
const ALLOWED_A_SECOND = 30;
const LIMIT = 0.95;
const AT_ONCE = 12;
/** So many wait at a time: the storage of one machine finds messages slowly where thousands wait. */
const AHEAD = 500;
const TICKS_PER_SECOND = 100;
const PATIENCE_S = 60;
/** Longer than any retry of this bench takes. */
const QUIET_S = 15;

const people = Array.from({ length: PEOPLE }, (_, index) => `bench-${index}`);
const aboutOf = (index: number) => `bench-${index % ABOUTS}`;

async function each(work: (person: string, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < people.length; index = next++) await work(people[index] ?? '', index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Gives everybody the app, without the greeting that each would get and that would count. */
async function installForAll({ address, data }: Product, connection: string): Promise<void> {
  const conversations = conversationStore(tableNamed(connection, 'conversations'));
  await each(async (person) => {
    await appendFile(join(data, 'chats', `${person}.jsonl`), '{"installed":true}\n');
    await conversations.keepConversation(to(person), {
      serviceUrl: `${address}/local/connector`,
      conversationId: conversationOf(person),
      userId: `29:${person}`,
      botId: '28:bench',
      locale: null,
      timeZone: null,
    });
  });
}

async function connector(product: Product, body?: unknown): Promise<Record<string, number>> {
  const reply = await fetch(`${product.address}/local/connector/faults`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return ((await reply.json()) as { answers?: Record<string, number> }).answers ?? {};
}

/** CPU seconds that a process has used, where the machine tells. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return ((user ?? NaN) + (system ?? NaN)) / TICKS_PER_SECOND;
}

const storagePid = async ({ data }: Product): Promise<number> =>
  (JSON.parse(await readFile(join(data, 'storage.json'), 'utf8')) as { pid: number }).pid;

/** When messages arrived in somebody's chat, in ms. */
async function arrivalsIn(product: Product, person: string): Promise<number[]> {
  const lines = (await readFile(join(product.data, 'chats', `${person}.jsonl`), 'utf8')).split('\n');
  return lines
    .filter((line) => line.includes('"put"'))
    .map((line) => Date.parse((JSON.parse(line) as { put: { timestamp: string } }).put.timestamp));
}

const product = await startProduct();
try {
  const connection = await product.connectionString();
  await installForAll(product, connection);
  await connector(product, {
    seed: 7,
    faults: [
      { status: 429, rate: 0.05, retryAfter: 2 },
      { status: 502, rate: 0.01 },
    ],
  });

  const deliveries = deliveriesOn(connection);
  const pids = [product.host().pid ?? 0, await storagePid(product)];
  const usedBefore = await Promise.all(pids.map(cpuSeconds));
  const began = performance.now();
  let taken = 0;
  const asking = each(async (person, index) => {
    while (index - taken > AHEAD) await wait(100);
    await deliveries.ask(asked(person, { about: aboutOf(index) }));
  });
  let answers: Record<string, number> = {};
  for (let quiet = 0, told = 0, before = ''; quiet < PATIENCE_S; quiet++) {
    await wait(1_000);
    answers = await connector(product);
    const now = JSON.stringify(answers);
    if (now !== before) quiet = 0;
    before = now;
    taken = answers['201'] ?? 0;
    if (taken - told >= PEOPLE / 10)
      console.log(`${(told = taken)} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (taken >= PEOPLE * 0.9 && quiet > QUIET_S) break;
  }
  await asking;
  const used = (await Promise.all(pids.map(cpuSeconds))).map(
    (after, index) => after - (usedBefore[index] ?? 0),
  );

  const rows = (
    await Promise.all(Array.from({ length: ABOUTS }, (_, index) => deliveries.of(aboutOf(index))))
  ).flat();
  const chats = await Promise.all(people.map((person) => arrivalsIn(product, person)));
  const times = chats.flat().sort((a, b) => a - b);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const requests = Object.values(answers).reduce((sum, count) => sum + count, 0);
  const sent = chats.filter(({ length }) => length > 0).length;
  const twice = chats.filter(({ length }) => length > 1).length;
  const share = requests / seconds / ALLOWED_A_SECOND;
  console.log(`answers of the connector: ${JSON.stringify(answers)}`);
  console.log(`rows: ${rows.filter(({ state }) => state === 'sent').length} sent of ${rows.length}`);
  console.log(`people: ${PEOPLE}, reached ${sent}, twice ${twice}, in ${seconds.toFixed(0)} s`);
  console.log(`tried again: ${rows.filter(({ attempts }) => attempts > 1).length}`);
  const [host, storage] = used.map((seconds) => ((1000 * seconds) / PEOPLE).toFixed(1));
  console.log(
    `CPU for one delivery: host (connector included) ${host} ms, storage (asking included) ${storage} ms`,
  );
  console.log(`delivered as a share of the allowed rate: ${(sent / seconds / ALLOWED_A_SECOND).toFixed(3)}`);
  const kept =
    share >= LIMIT && sent === PEOPLE && twice === 0 && rows.every(({ state }) => state === 'sent');
  console.log(
    `requests as a share of the allowed rate: ${share.toFixed(3)}, limit ${LIMIT}: ${kept ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  await product.stop();
}
