import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted } from '../../builders/recount.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const K = 3;
/** The sweep comes every 20 seconds; seven rounds are looked at at once. */
const PATIENCE_MS = 200_000;

async function runUntilKilled(round: string, step: string): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'test/api/release/dyingServer.ts', round, step],
    { env: { ...process.env, STORAGE_CONNECTION: await product.connectionString() }, stdio: 'inherit' },
  );
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}

/** How many people of each side are released: a look that follows a crash may find one side before the other. */
async function releasedPeople(round: string): Promise<unknown> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/results`);
    const [company] = body.scopes as { n: { sales?: number; marketing?: number } }[];
    if ((company?.n.sales && company.n.marketing) || Date.now() > until) return company?.n;
    await wait(500);
  }
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
    const round = await openRound(product, { minimumGroupSize: K });
    expect(await runUntilKilled(round, step)).toBe('SIGKILL');
    expect(await releasedPeople(round)).toEqual({ sales: K, marketing: K });
    const { counted, recounted, people } = await countedAndRecounted(
      await product.connectionString(),
      round,
      concord20,
    );
    expect(counted).toEqual(recounted);
    expect(people).toBe(2 * (2 * K + 1));
  },
);
