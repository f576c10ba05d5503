import { progressOf } from '../../api/flows/results/makeRelease.ts';
import { until } from './chats.ts';
import type { Product } from './product.ts';
import { serverOn } from './stores.ts';

/**
 * Waits until a look has seen all that was answered in a round. Until then a release may follow that changes its cases, so that
 * whoever acts on what they have read is refused.
 */
export async function atRest(product: Product, roundId: string): Promise<void> {
  const server = serverOn(await product.connectionString());
  const round = (await server.readRound(roundId))?.value;
  if (!round) throw new Error('atRest requires a round that is there');
  await until(
    async () => {
      const seen = (await server.lastSeen(round)) ?? 0;
      const [{ version }, { state }] = await Promise.all([server.readCounts(round), server.readState(round)]);
      return { seen, there: progressOf(version, state) };
    },
    ({ seen, there }) => seen === there,
  );
}
