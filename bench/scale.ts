/**
 * What 100,000 and 1,000,000 people ask of storage, from the real code: flows and stores as the product wires them, on
 * tables in memory that count (`scale/countedTables.ts`); four servers, each with memories of its own, answer side by side
 * while looks are made. And how long invitations take, from the real pace on a clock that is put forward. A sheet for
 * docs/cost.md; it fails only where people were counted wrongly. `--people` and `--seconds` bound the first part.
 */
import { parseArgs } from 'node:util';
import { tenantPace } from '../api/bot/tenantPace.ts';
import { submitResponse } from '../api/flows/answering/submitResponse.ts';
import { lookAtRound } from '../api/flows/results/lookAtRound.ts';
import { readResults } from '../api/flows/results/readResults.ts';
import { roundRecord } from '../test/builders/rounds.ts';
import { serverOn, TENANT } from '../test/builders/stores.ts';
import { countedTables } from './scale/countedTables.ts';
import { seedResponses } from './seedResponses.ts';

const options = {
  people: { type: 'string', default: '100000' },
  seconds: { type: 'string', default: '240' },
} as const;
const { values } = parseArgs({ options });
const [PEOPLE, SECONDS] = [Number(values.people), Number(values.seconds)];
const SERVERS = 4;
/** So many requests of people each server works on at once. */
const AT_ONCE = 32;
/** About what storage in the same region takes for a request. */
const LATENCY_MS = 4;
/** What Azure says that a partition and an account take in a second. */
const LIMITS = { partition: 2_000, account: 20_000 };
const REGIONS = ['DACH', 'Benelux', 'Nordics'];
/** Teams takes under 30 messages a second; the templates divide 29 by as many servers as there can be. */
const PACES = [
  { servers: 1, aSecond: 29 },
  { servers: 4, aSecond: 7 },
];

const answers = (index: number) =>
  Array.from({ length: 20 }, (_, place) => 1 + ((index * 7 + place * 3) % 5));
const whole = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });

async function roundOn(tables: ReturnType<typeof countedTables>) {
  const servers = Array.from({ length: SERVERS }, () =>
    serverOn('', { tables: (name) => tables.table(name) }),
  );
  const [first] = servers;
  if (!first) throw new Error('there is a server');
  const set = await first.freezeQuestionSet('concord-20');
  const round = roundRecord({
    id: 'a-large-round',
    state: 'open',
    regions: REGIONS,
    shards: 16,
    closesAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
  });
  await first.addRound(round);
  return { servers, first, round };
}

/** People answer as fast as this machine can let them. */
async function rush(): Promise<void> {
  const tables = countedTables(LATENCY_MS);
  const { servers, first, round } = await roundOn(tables);
  tables.take();
  const began = performance.now();
  const seconds: ReadonlyMap<string, number>[] = [];
  const clock = setInterval(() => seconds.push(tables.take()), 1_000);
  let [next, saved, busy, looks, over] = [0, 0, 0, 0, false];
  const client = async (server: (typeof servers)[number]) => {
    while (next < PEOPLE && performance.now() - began < SECONDS * 1_000) {
      const index = next++;
      const who = {
        tenant: TENANT,
        id: `person-${index}`,
        userPrincipalName: undefined,
        name: '',
        owner: false,
        guest: false,
      };
      const body = {
        side: index % 2 === 0 ? ('sales' as const) : ('marketing' as const),
        region: REGIONS[index % REGIONS.length],
        answers: answers(index),
      };
      const outcome = await submitResponse(server, who, round.id, body);
      if (outcome.kind === 'scored') saved += 1;
      else if (outcome.kind === 'busy') busy += 1;
      else throw new Error(`the answers were refused: ${outcome.kind}`);
    }
  };
  const looking = async () => {
    for (let heard = 0; !over; heard = servers.reduce((sum, { sent }) => sum + sent.length, 0)) {
      if (heard > looks) {
        looks = heard;
        await lookAtRound(first, round.id);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  const looker = looking();
  await Promise.all(servers.flatMap((server) => Array.from({ length: AT_ONCE }, () => client(server))));
  const tookS = (performance.now() - began) / 1_000;
  over = true;
  await looker;
  clearInterval(clock);
  seconds.push(tables.take());
  await lookAtRound(first, round.id);

  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((all, one) => all + one, 0);
  const all = new Map<string, number>();
  for (const second of seconds) for (const [key, count] of second) all.set(key, (all.get(key) ?? 0) + count);
  const [hottest, most] = [...all].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const peak = Math.max(...seconds.flatMap((second) => [...second.values()]));
  let counted = 0;
  const live = { filter: "RowKey ge 'h~' and RowKey lt 'h~~'" };
  for await (const row of (await tables.table('responses')()).listEntities({ queryOptions: live }))
    counted += Number(row.n);
  console.log(
    `${whole(saved)} people answered in ${whole(tookS)} s, ${whole(saved / tookS)} a second; ${busy} were told "busy"`,
  );
  console.log(`requests for one who answers, looks included: ${(sum(all) / saved).toFixed(2)}`);
  console.log(
    `hottest partition: ${hottest}, ${(most / saved).toFixed(3)} requests for one who answers; at its peak ${peak} in a second`,
  );
  for (const [key, count] of [...all].sort(([, a], [, b]) => b - a).slice(0, 20))
    console.log(`  ${key.padEnd(40)} ${whole(count).padStart(10)}  ${(count / saved).toFixed(3)}`);
  const byPartition = (LIMITS.partition * saved) / most;
  const byAccount = (LIMITS.account * saved) / sum(all);
  console.log(
    `answers a second until a partition is full: ${whole(byPartition)}; until the account is: ${whole(byAccount)}`,
  );
  if (counted !== saved) throw new Error(`${counted} are counted, ${saved} have answered`);
  console.log(`counted: ${whole(counted)}, every one of them once`);
}

/** A look, and reading results, with so many responses behind them. */
async function look(people: number): Promise<void> {
  const tables = countedTables(LATENCY_MS);
  const { first, round } = await roundOn(tables);
  await seedResponses(tables.table('responses'), round, people);
  tables.take();
  const began = performance.now();
  await lookAtRound(first, round.id);
  const tookMs = performance.now() - began;
  const requests = [...tables.take().values()].reduce((all, one) => all + one, 0);
  const owner = {
    tenant: TENANT,
    id: 'owner',
    userPrincipalName: undefined,
    name: '',
    owner: true,
    guest: false,
  };
  const read = await readResults(first, owner, round.id);
  const n = read.kind === 'results' ? read.scopes[0]?.n : undefined;
  const reading = [...tables.take().values()].reduce((all, one) => all + one, 0);
  console.log(
    `${whole(people)} responses: a look takes ${whole(tookMs)} ms and ${requests} requests and publishes ` +
      `${whole((n?.sales ?? 0) + (n?.marketing ?? 0))}; reading results ${reading} requests`,
  );
}

/** How long messages to so many people take by the pace of every server, and the most that left in any second. */
async function invitations(people: number, { servers, aSecond }: (typeof PACES)[number]): Promise<void> {
  let now = 0;
  const pause = (ms: number) => Promise.resolve(void (now += ms));
  const slot = tenantPace(aSecond, () => now, pause);
  const mine = Math.ceil(people / servers);
  const recent: number[] = [];
  let most = 0;
  for (let sent = 0; sent < mine; sent++) {
    const arrived = await slot();
    recent.push(now);
    while ((recent[0] ?? now) <= now - 999.9) recent.shift();
    most = Math.max(most, recent.length);
    arrived();
  }
  console.log(
    `${whole(people)} messages by ${servers} server(s) at ${aSecond} a second each: ${(now / 3_600_000).toFixed(1)} h; ` +
      `at most ${most * servers} in any second`,
  );
}

for (const people of [100_000, 1_000_000]) for (const pace of PACES) await invitations(people, pace);
for (const people of [1_000, 100_000, 1_000_000]) await look(people);
await rush();
process.exit(0);
