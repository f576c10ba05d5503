import { disagreementList } from '../../../contract/disagreements.ts';
import { trend } from '../../../contract/trend.ts';
import { openRound, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { closeRound, resultsWhen } from '../../builders/results.ts';
import { soon } from '../../builders/soon.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';

/** A round beside the one before. */
export function laterRoundTests(product: () => Product): void {
  const { crowd } = answering(product);
  describe('a round after another', () => {
    test(
      'is compared with it, for everybody; and says what has become of its cases, for those who deal with them',
      async () => {
        const people = 24; // so that the gap has surely shrunk
        const first = await openRound(product(), { title: 'Spring', minimumGroupSize: K });
        await crowd(first, { side: 'sales' }, people, answers(2));
        await crowd(first, { side: 'marketing' }, people, answers(4));
        await closeRound(product(), first);
        await resultsWhen(product(), first, ({ final }) => final);
        const id = `${first}~--~overall~overall`;
        const path = `disagreements/${encodeURIComponent(id)}`;
        const verified = async () => (await product().call('liaison-1', 'GET', path)).body.verified;
        // Cases come a moment after the release that they follow from.
        await soon(async () => (await product().call('liaison-1', 'GET', path)).status).toBe(200);
        expect(await verified()).toBeNull();

        const second = await openRound(product(), { title: 'Autumn', minimumGroupSize: K, copyOf: first });
        const told = (person: string) => product().call(person, 'GET', `rounds/${second}/trend`);
        expect(kind(await told('sales-1'))).toEqual([403, 'results-not-open']);
        await crowd(second, { side: 'sales' }, people, answers(4));
        await crowd(second, { side: 'marketing' }, people, answers(4));
        await closeRound(product(), second);
        await resultsWhen(product(), second, ({ final }) => final);

        const { items } = trend.parse((await told('sales-1')).body);
        expect(items).toMatchObject([
          {
            round: first,
            title: 'Spring',
            sameQuestions: true,
            n: { sales: people, marketing: people },
            score: { sales: 40, marketing: 80, company: 60 },
          },
        ]);
        expect(items[0]?.subjects).toHaveLength(27);
        expect((await told('owner-1')).body).toEqual((await told('sales-1')).body);
        expect(kind(await product().call('sales-1', 'GET', 'rounds/nowhere/trend'))).toEqual([
          404,
          'round-not-found',
        ]);

        await soon(verified).toMatchObject({
          round: second,
          title: 'Autumn',
          then: -2,
          gap: 0,
          status: 'shrunk',
        });
        const list = await product().call('liaison-1', 'GET', `rounds/${first}/disagreements`);
        expect(disagreementList.parse(list.body).items).toMatchObject([{ id, verified: { round: second } }]);
        expect(kind(await product().call('sales-1', 'GET', path))).toEqual([403, 'liaison-only']);
      },
      PATIENCE_MS,
    );
  });
}
