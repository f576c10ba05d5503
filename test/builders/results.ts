import { results, type Results } from '../../contract/results.ts';
import { until } from './chats.ts';
import type { Product } from './product.ts';

/** The results as somebody sees them, checked against the contract. */
export async function readResults(product: Product, person: string, round: string): Promise<Results> {
  const { status, body } = await product.call(person, 'GET', `rounds/${round}/results`);
  if (status !== 200) throw new Error(`the results were refused: ${JSON.stringify(body)}`);
  return results.parse(body);
}

/** The owner's results once they are as wanted. A release comes some seconds after the answers, at the latest with the sweep. */
export const resultsWhen = (
  product: Product,
  round: string,
  wanted: (results: Results) => boolean,
): Promise<Results> => until(() => readResults(product, 'owner-1', round), wanted);

/** Closes a round by hand. */
export async function closeRound(product: Product, round: string): Promise<void> {
  const { headers } = await product.call('owner-1', 'GET', `rounds/${round}`);
  const change = { 'If-Match': headers.get('etag') ?? '' };
  const { status, body } = await product.call(
    'owner-1',
    'PATCH',
    `rounds/${round}`,
    { state: 'closed' },
    change,
  );
  if (status !== 200) throw new Error(`the round was not closed: ${JSON.stringify(body)}`);
}
