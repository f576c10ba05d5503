/**
 * How much of what storage can do reaches people: PUT response over HTTP (token, limits, scoring, counting) as a share
 * of a bare loop that reads one row and writes one transaction of the same three rows, on the same storage in the same run.
 * Limit: a share of 0.5 or more. Also printed: CPU for one response. Those who answer share the processor with what is
 * measured, so they cost as little as they can: one kept connection each, and no more of HTTP than it takes.
 */
import { Agent, request } from 'node:http';
import { TableClient } from '@azure/data-tables';
import { openRound, startProduct } from '../test/builders/product.ts';
import { cpuSeconds } from './cpu.ts';

const CLIENTS = 8;
const RESPONSES = 600;
const REPEATS = 5;
const LIMIT = 0.5;

const answersOf = (index: number) => Array.from({ length: 20 }, (_, place) => 1 + ((index + place) % 5));
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Runs `work` for every index, `CLIENTS` at a time; how many a second. */
async function rate(work: (index: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let next = 0;
  const client = async () => {
    while (next < RESPONSES) await work(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return RESPONSES / ((performance.now() - began) / 1000);
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** Sends answers; the status of the reply, once all of it has come. */
function put(url: URL, token: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    request(url, { method: 'PUT', agent, headers }, (reply) => {
      reply.on('end', () => resolve(reply.statusCode)).resume();
    })
      .on('error', reject)
      .end(body);
  });
}

const product = await startProduct();
try {
  const round = await openRound(product);
  const url = new URL(`${product.address}/api/rounds/${round}/response`);
  const people = Array.from({ length: RESPONSES * REPEATS }, (_, index) => `bench-${index}`);
  for (const person of people) await product.token(person);
  const table = TableClient.fromConnectionString(await product.connectionString(), 'bench', {
    allowInsecureConnection: true,
  });
  await table.createTable();

  const shares: number[] = [];
  const cpu: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const bare = await rate(async (index) => {
      const partitionKey = `p${index % 16}`;
      const rowKey = `r~${repeat}-${index}`;
      await table.getEntity(partitionKey, rowKey).catch(() => undefined);
      await table.submitTransaction([
        [
          'create',
          { partitionKey, rowKey, response: JSON.stringify({ side: 'sales', answers: answersOf(index) }) },
        ],
        ['upsert', { partitionKey, rowKey: `h~${index % 2}`, bins: '4:13=2;'.repeat(90) }, 'Replace'],
        ['upsert', { partitionKey, rowKey: `b~${index % 2}`, bins: '4:13=2;'.repeat(20) }, 'Replace'],
      ]);
    });
    const before = await cpuSeconds(product.host().pid ?? 0);
    const full = await rate(async (index) => {
      const side = index % 2 === 0 ? 'sales' : 'marketing';
      const token = await product.token(people[repeat * RESPONSES + index] ?? '');
      const status = await put(url, token, JSON.stringify({ side, answers: answersOf(index) }));
      if (status !== 200) throw new Error(`refused with ${status}`);
    });
    cpu.push(((await cpuSeconds(product.host().pid ?? 0)) - before) / RESPONSES);
    shares.push(full / bare);
    console.log(
      `${repeat + 1}. full ${full.toFixed(0)}/s, bare ${bare.toFixed(0)}/s, share ${(full / bare).toFixed(2)}`,
    );
  }
  const share = median(shares);
  console.log(`CPU of the host for one response: ${(1000 * median(cpu)).toFixed(1)} ms`);
  console.log(
    `share of the bare loop: ${share.toFixed(2)}, limit ${LIMIT}: ${share >= LIMIT ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = share >= LIMIT ? 0 : 1;
} finally {
  agent.destroy();
  await product.stop();
}
