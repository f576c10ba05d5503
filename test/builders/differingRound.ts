import { setTimeout as wait } from 'node:timers/promises';
import { disagreementList } from '../../contract/disagreements.ts';
import { crowdAnswers } from './crowd.ts';
import { openRound, type Product } from './product.ts';

const PATIENCE_MS = 150_000;

/** The ids of the cases of a round as its owner sees them, once the company and DACH have one; the company's first. */
async function casesOf(product: Product, round: string): Promise<string[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/disagreements`);
    const { items } = disagreementList.parse(body);
    if ([null, 'DACH'].every((place) => items.some(({ region }) => region === place)))
      return items.map(({ id }) => id);
    if (Date.now() > until) throw new Error('no case of the company and of DACH came in time');
    await wait(250);
  }
}

/** An open round in which Sales and Marketing of DACH see everything differently, and its cases. */
export async function roundThatDiffers(product: Product): Promise<{ round: string; ids: string[] }> {
  const round = await openRound(product, { regions: ['DACH', 'Benelux'] });
  const crowd = { round, region: 'DACH', count: 40, seed: 1 } as const;
  await crowdAnswers(product, { ...crowd, side: 'sales', mean: 2 });
  await crowdAnswers(product, { ...crowd, side: 'marketing', mean: 4.2 });
  return { round, ids: await casesOf(product, round) };
}
