import { disagreementList } from '../../contract/disagreements.ts';
import { atRest } from './atRest.ts';
import { until } from './chats.ts';
import { crowdAnswers } from './crowd.ts';
import { openRound, type Product } from './product.ts';

/** The ids of the cases of a round as its owner sees them, once the company and DACH have one; the company's first. */
async function casesOf(product: Product, round: string): Promise<string[]> {
  const items = await until(
    async () => {
      const { body } = await product.call('owner-1', 'GET', `rounds/${round}/disagreements`);
      return disagreementList.parse(body).items;
    },
    (found) => [null, 'DACH'].every((place) => found.some(({ region }) => region === place)),
  );
  return items.map(({ id }) => id);
}

/** An open round in which Sales and Marketing of DACH see everything differently, and its cases, which stay as they are. */
export async function roundThatDiffers(product: Product): Promise<{ round: string; ids: string[] }> {
  const round = await openRound(product, { regions: ['DACH', 'Benelux'] });
  const crowd = { round, region: 'DACH', count: 40, seed: 1 } as const;
  await crowdAnswers(product, { ...crowd, side: 'sales', mean: 2 });
  await crowdAnswers(product, { ...crowd, side: 'marketing', mean: 4.2 });
  await atRest(product, round);
  return { round, ids: await casesOf(product, round) };
}
