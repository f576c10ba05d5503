import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted } from '../../builders/recount.ts';
import { soon } from '../../builders/soon.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const K = 3;

/** A sweep of the product may publish before the child does, which then finds no such step. */
const MOST_TRIES = 5;

async function runUntilKilled(round: string, step: string): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'test/api/release/dyingServer.ts', round, step],
    { env: { ...process.env, STORAGE_CONNECTION: await product.connectionString() }, stdio: 'inherit' },
  );
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}

/** A round over which a server has died at this step. */
async function roundWithDeath(step: string, tries = 1): Promise<string> {
  const round = await openRound(product, { minimumGroupSize: K });
  const signal = await runUntilKilled(round, step);
  if (signal === null && tries < MOST_TRIES) return roundWithDeath(step, tries + 1);
  expect(signal).toBe('SIGKILL');
  return round;
}

/** How many people of each side are released: a look that follows a crash may find one side before the other. */
async function releasedPeople(round: string): Promise<unknown> {
  const { body } = await product.call('owner-1', 'GET', `rounds/${round}/results`);
  return (body.scopes as { n: unknown }[])[0]?.n;
}

test.concurrent.each([
  'before-the-message',
  'half-frozen',
  'frozen',
  'written',
  'half-marked',
  'marked',
  'released',
])(
  'a server that is killed (kill -9) %s leaves no round behind: the sweep makes the release',
  async (step) => {
    const round = await roundWithDeath(step);
    await soon(() => releasedPeople(round)).toEqual({ sales: K, marketing: K });
    const { counted, recounted, people } = await countedAndRecounted(
      await product.connectionString(),
      round,
      concord20,
    );
    expect(counted).toEqual(recounted);
    expect(people).toBe(2 * (2 * K + 1));
  },
);
