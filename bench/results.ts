/**
 * Reading results with 100, 10,000 and 1,000,000 responses behind them (seeded as histograms, published by the real look):
 * medians over HTTP as a ratio to the smallest, all in one run, and the storage operations of one read. Limit: 1.2.
 */
import { readResults } from '../api/flows/results/readResults.ts';
import { lookAtRound } from '../api/flows/results/lookAtRound.ts';
import { tableNamed, type Table } from '../api/store/storage.ts';
import { openRound, startProduct } from '../test/builders/product.ts';
import { serverOn } from '../test/builders/stores.ts';
import { seedResponses } from './seedResponses.ts';

const SIZES = [100, 10_000, 1_000_000];
const REGIONS = ['DACH', 'Benelux', 'Nordics'];
const READS = 80;
const LIMIT = 1.2;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Counts every request to a table. */
const counted =
  (operations: { count: number }) =>
  (table: Table): Table =>
  async () =>
    new Proxy(await table(), {
      get(client, name) {
        const member: unknown = Reflect.get(client, name, client);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          operations.count += 1;
          return (member as (...args: unknown[]) => unknown).apply(client, args);
        };
      },
    });

const product = await startProduct();
try {
  const connection = await product.connectionString();
  const operations = { count: 0 };
  const server = serverOn(connection, { wrap: counted(operations) });
  const owner = { tenant: 't', id: 'owner', name: 'owner', owner: true };
  const rounds: string[] = [];
  for (const people of SIZES) {
    const id = await openRound(product, { regions: REGIONS });
    const round = (await server.readRound(id))?.value;
    if (!round) throw new Error('the round is gone');
    await seedResponses(tableNamed(connection, 'responses'), round, people);
    const began = performance.now();
    operations.count = 0;
    await lookAtRound(server, id);
    const look = { ms: performance.now() - began, operations: operations.count };
    const release = await server.latestRelease(round);
    if (!release) throw new Error('nothing was released');
    operations.count = 0;
    const read = await readResults(server, owner, id);
    if (read.kind !== 'results' || read.scopes.length !== REGIONS.length + 1) throw new Error('no results');
    const n = read.scopes[0]?.n;
    console.log(
      `${people} responses: published ${(n?.sales ?? 0) + (n?.marketing ?? 0)} of Sales and Marketing; ` +
        `the look took ${look.ms.toFixed(0)} ms and ${look.operations} storage operations; ` +
        `one read takes ${operations.count}`,
    );
    rounds.push(id);
  }

  const times = rounds.map((): number[] => []);
  for (let read = 0; read < READS; read++)
    for (const [index, id] of rounds.entries()) {
      const began = performance.now();
      const { status, body } = await product.call('owner-1', 'GET', `rounds/${id}/results`);
      if (status !== 200 || (body.scopes as unknown[]).length !== REGIONS.length + 1)
        throw new Error(`refused with ${status}`);
      times[index]?.push(performance.now() - began);
    }
  const medians = times.map(median);
  const ratio = Math.max(...medians) / Math.min(...medians);
  for (const [index, people] of SIZES.entries())
    console.log(`${people} responses: median ${(medians[index] ?? NaN).toFixed(1)} ms`);
  console.log(
    `largest to smallest: ${ratio.toFixed(2)}, limit ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  await product.stop();
}
