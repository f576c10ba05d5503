import { openRound, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { readResults, resultsWhen } from '../../builders/results.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';

/** What becomes of results when time closes their round. To be the last of a file: it puts the clock forward. */
export function resultEndTests(product: () => Product): void {
  const { put, erase, crowd } = answering(product);
  describe('results at the end of a round', () => {
    test(
      'become final when the clock closes the round; answers after that are refused, erasing still erases',
      async () => {
        const closesAt = new Date(Date.now() + 3_600_000).toISOString();
        const round = await openRound(product(), { minimumGroupSize: K, closesAt });
        const [first = '', second = ''] = await crowd(round, { side: 'sales' }, K);
        await crowd(round, { side: 'marketing' }, K);
        await product().putForward(new Date(Date.parse(closesAt) + 1));
        const { scopes, releasedAt } = await resultsWhen(product(), round, ({ final }) => final);
        expect(scopes[0]?.n).toEqual({ sales: K, marketing: K });
        expect((releasedAt ?? '') >= closesAt).toBe(true);
        expect(await put(round, second, { side: 'sales' }, answers(5))).toBe(409);
        expect(await erase(round, first)).toBe(204);
        expect((await readResults(product(), 'sales-1', round)).scopes[0]?.n).toEqual({
          sales: K,
          marketing: K,
        });
        const read = await product().call('owner-1', 'GET', `rounds/${round}`);
        const tag = { 'If-Match': read.headers.get('etag') ?? '' };
        const later = { closesAt: new Date(Date.now() + 86_400_000).toISOString() };
        expect(kind(await product().call('owner-1', 'PATCH', `rounds/${round}`, later, tag))).toEqual([
          409,
          'round-frozen',
        ]);
      },
      PATIENCE_MS,
    );
  });
}
