/**
 * Whether messages reach everybody, once, as fast as Teams allows: 10,000 people get one message each, through a
 * connector that enforces Teams' limits on the real clock (30 a second for the tenant, 7 in 1 s, 8 in 2 s, 60 in 30 s and
 * 1,800 an hour in one chat) and refuses 5 % of the messages with 429 and 1 % with 502 besides.
 * Limits: all delivered, none twice, and requests at 95 % or more of the allowed rate (a request that is refused is a
 * request) until nothing waits any more but for its next try.
 *
 * With `--kills 3` the host is killed (kill -9) so many times on the way and started again. Then the rate is not judged, and
 * in each kill at most what was between being taken by the connector and being recorded may come twice.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { asked, deliveriesOn } from '../test/builders/deliveries.ts';
import { startProduct, type Product } from '../test/builders/product.ts';
import { cpuSeconds } from './cpu.ts';
import { answersOf, arrivalsIn, forEach, installForAll, letItRefuse } from './manyChats.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '10000' }, kills: { type: 'string', default: '0' } },
});
const [PEOPLE, KILLS] = [Number(values.people), Number(values.kills)];
const ABOUTS = 10;
const ALLOWED_A_SECOND = 30;
const LIMIT = 0.95;
/** So many wait at a time: the storage of one machine finds messages slowly where thousands wait. */
const AHEAD = 500;
/** Longer than a claim counts whose holder was killed, and the sweep that finds it. */
const PATIENCE_S = 120;
/** What `host.json` lets one instance work on at once. */
const MOST_IN_FLIGHT = 24;

const people = Array.from({ length: PEOPLE }, (_, index) => `bench-${index}`);
const aboutOf = (index: number) => `bench-${index % ABOUTS}`;
const percent = (part: number) => `${((100 * part) / PEOPLE).toFixed(1)} %`;

const storagePid = async ({ data }: Product): Promise<number> =>
  (JSON.parse(await readFile(join(data, 'storage.json'), 'utf8')) as { pid: number }).pid;

async function killed(product: Product, kill: number): Promise<void> {
  const host = product.host();
  host.kill('SIGKILL');
  await once(host, 'exit');
  await product.restart();
  await letItRefuse(product, kill);
}

const product = await startProduct();
try {
  const connection = await product.connectionString();
  await installForAll(product, connection, people);
  await letItRefuse(product, 7);

  const deliveries = deliveriesOn(connection);
  const pids = async () => [product.host().pid ?? 0, await storagePid(product)];
  const usedBefore = await Promise.all((await pids()).map(cpuSeconds));
  const total: Record<string, number> = {};
  let [taken, answers]: [number, Record<string, number>] = [0, {}];
  const asking = forEach(people, async (person, index) => {
    while (index - taken > AHEAD) await wait(100);
    await deliveries.ask(asked(person, { about: aboutOf(index) }));
  });
  const addUp = () => {
    for (const [status, count] of Object.entries(answers)) total[status] = (total[status] ?? 0) + count;
    answers = {};
  };
  const began = performance.now();
  let kills = 0;
  for (let quiet = 0, told = 0; quiet < PATIENCE_S && taken < PEOPLE; quiet++) {
    await wait(1_000);
    const before = taken;
    answers = await answersOf(product);
    taken = (total['201'] ?? 0) + (answers['201'] ?? 0);
    if (taken !== before) quiet = 0;
    if (taken - told >= PEOPLE / 10)
      console.log(`${(told = taken)} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (kills < KILLS && taken >= ((kills + 1) * PEOPLE) / (KILLS + 1)) {
      addUp();
      await killed(product, ++kills);
      console.log(`killed and started again at ${taken}`);
    }
    // What arrived while it was being killed was not told: look at the chats.
    if (kills > 0 && quiet > 2) {
      const reached = await Promise.all(people.map((person) => arrivalsIn(product, person)));
      if (reached.every(({ length }) => length > 0)) break;
    }
  }
  addUp();
  await asking;
  const used = (await Promise.all((await pids()).map(cpuSeconds))).map(
    (after, index) => after - (usedBefore[index] ?? 0),
  );
  await wait(3_000); // the last ones are recorded

  const rows = (
    await Promise.all(Array.from({ length: ABOUTS }, (_, index) => deliveries.of(aboutOf(index))))
  ).flat();
  const chats = await Promise.all(people.map((person) => arrivalsIn(product, person)));
  const times = chats.flat().sort((a, b) => a - b);
  // The last of those that were refused wait for their next try, with nothing else to send meanwhile.
  const upTo = Math.floor(times.length * 0.99);
  const seconds = ((times[upTo - 1] ?? 0) - (times[0] ?? 0)) / 1000;
  const requests = Object.values(total).reduce((sum, count) => sum + count, 0);
  const share = (requests / times.length) * (upTo / seconds / ALLOWED_A_SECOND);
  const states = (wanted: string) => rows.filter(({ state }) => state === wanted).length;
  const twice = chats.filter(({ length }) => length > 1).length;
  const missing = chats.filter(({ length }) => length === 0).length;

  console.log(`answers of the connector: ${JSON.stringify(total)}`);
  for (const [what, count] of [
    ['sent', states('sent')],
    ['of these tried more than once', rows.filter(({ attempts }) => attempts > 1).length],
    ['unreachable', states('unreachable')],
    ['pending', states('pending')],
    ['in no chat', missing],
    ['in a chat twice', twice],
  ] as const)
    console.log(`${what.padEnd(32)}${String(count).padStart(7)}  ${percent(count)}`);
  if (KILLS === 0) {
    const [host, storage] = used.map((cpu) => ((1000 * cpu) / PEOPLE).toFixed(1));
    console.log(
      `CPU for one delivery: host (connector included) ${host} ms, storage (asking included) ${storage} ms`,
    );
    console.log(`requests as a share of the allowed rate: ${share.toFixed(3)}, limit ${LIMIT}`);
  } else console.log(`killed ${kills} times: twice in a chat ${(twice / kills).toFixed(1)} a kill`);
  const all = missing === 0 && rows.length === PEOPLE && states('sent') === PEOPLE;
  const kept = all && (KILLS === 0 ? share >= LIMIT && twice === 0 : twice <= kills * MOST_IN_FLIGHT);
  console.log(kept ? 'kept' : 'MISSED');
  process.exitCode = kept ? 0 : 1;
} finally {
  await product.stop();
}
