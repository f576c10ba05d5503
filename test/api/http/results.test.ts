import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { closeRound, readResults, resultsWhen } from '../../builders/results.ts';
import { exportTests } from './exportTests.ts';
import { laterRoundTests } from './laterRoundTests.ts';
import { resultEndTests } from './resultEndTests.ts';
import { resultFindingTests } from './resultFindingTests.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';
import { summaryTests } from './summaryTests.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const { put, erase, crowd } = answering(() => product);

describe('results', () => {
  test(
    'are empty until something is published, and then a release of whole batches',
    async () => {
      const round = await openRound(product, { minimumGroupSize: K });
      expect(await readResults(product, 'owner-1', round)).toEqual({
        round,
        releasedAt: null,
        final: false,
        minimumGroupSize: K,
        scopes: [],
      });
      await crowd(round, { side: 'sales' }, 2 * K, answers(2));
      await crowd(round, { side: 'marketing' }, 2 * K - 1, answers(4));
      const { scopes, releasedAt, final } = await resultsWhen(
        product,
        round,
        ({ scopes: all }) => all.length > 0,
      );
      expect([final, Date.parse(releasedAt ?? '') <= Date.now()]).toEqual([false, true]);
      expect(releasedAt).toMatch(/:00\.000Z$/); // not when the last of them answered
      const [company] = scopes;
      expect(scopes).toHaveLength(1);
      expect([company?.region, company?.n, company?.score, company?.level]).toEqual([
        null,
        { sales: K },
        { sales: 40 },
        { sales: 'defined' },
      ]);
      expect(company?.subjects.map(({ kind: of }) => of)).toEqual([
        'overall',
        ...Array.from({ length: 6 }, () => 'area'),
        ...Array.from({ length: 20 }, () => 'statement'),
      ]);
      expect(company?.subjects[0]).toEqual({
        kind: 'overall',
        id: 'overall',
        sales: 2,
        status: 'hidden',
        atLeastDelta: false,
        hidden: 'too-few',
      });
      await crowd(round, { side: 'marketing' }, 2 * K, answers(4));
      const both = await resultsWhen(product, round, ({ scopes: [all] }) => all?.n.marketing === K);
      expect(both.scopes[0]?.score).toEqual({ sales: 40, marketing: 80, company: 60 });
      expect(both.scopes[0]?.subjects[0]).toMatchObject({ status: 'undecided', gap: -2 });
    },
    PATIENCE_MS,
  );

  test(
    'show people what their role may see, when it may',
    async () => {
      const cells = { regions: ['DACH', 'Benelux'], minimumGroupSize: K };
      const [later, early] = [
        await openRound(product, cells),
        await openRound(product, { ...cells, resultsFor: 'while-open' }),
      ];
      for (const round of [later, early])
        for (const side of ['sales', 'marketing'] as const)
          await crowd(round, { side, region: 'DACH' }, 2 * K);
      for (const round of [later, early])
        await resultsWhen(product, round, ({ scopes: [all] }) => all?.n.marketing === K && all.n.sales === K);

      expect(kind(await product.call('sales-1', 'GET', `rounds/${later}/results`))).toEqual([
        403,
        'results-not-open',
      ]);
      const regionsOf = async (person: string, round: string) =>
        (await readResults(product, person, round)).scopes.map(({ region }) => region);
      expect(await regionsOf('sales-1', early)).toEqual([null]);
      expect(await regionsOf('owner-1', early)).toEqual([null, 'DACH', 'Benelux']);
      expect(kind(await product.call('owner-1', 'GET', 'rounds/nowhere/results'))).toEqual([
        404,
        'round-not-found',
      ]);

      // What is put up for many to see is the same for every role.
      const forAll = (person: string, round: string, of = 'results') =>
        product.call(person, 'GET', `rounds/${round}/${of}?audience=everyone`);
      const seen = (await forAll('sales-1', early)).body;
      expect((seen.scopes as { region: null }[]).map(({ region }) => region)).toEqual([null]);
      for (const person of ['owner-1', 'liaison-1', 'sales-1']) {
        expect((await forAll(person, early)).body).toEqual(seen);
        for (const what of ['results', 'trend'])
          expect(kind(await forAll(person, later, what))).toEqual([403, 'results-not-open']);
      }
      expect(kind(await product.call('owner-1', 'GET', `rounds/${early}/results?audience=all`))).toEqual([
        400,
        'invalid-request',
      ]);
      const open = async (person: string) =>
        ((await product.call(person, 'GET', 'results')).body.items as { id: string }[]).map(({ id }) => id);
      const opened = await open('sales-1');
      expect([opened.includes(early), opened.includes(later)]).toEqual([true, false]);
      for (const person of ['owner-1', 'liaison-1']) expect(await open(person)).toEqual(opened);

      await closeRound(product, later);
      await resultsWhen(product, later, ({ final }) => final);
      expect(await regionsOf('sales-1', later)).toEqual([null]);
      expect((await open('sales-1')).slice(0, 2)).toEqual([early, later]);

      const draft = await product.call('owner-1', 'POST', 'rounds', {
        title: 'Draft',
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      });
      const path = `rounds/${String(draft.body.id)}/results`;
      expect(kind(await product.call('sales-1', 'GET', path))).toEqual([404, 'round-not-found']);
      expect((await product.call('owner-1', 'GET', path)).status).toBe(200);
      expect(kind(await product.call('owner-1', 'GET', `${path}?audience=everyone`))).toEqual([
        404,
        'round-not-found',
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'that are published do not change with edits, moves and erasures; the final ones show them',
    async () => {
      const round = await openRound(product, { regions: ['DACH', 'Benelux'], minimumGroupSize: K });
      const [dach, benelux] = [
        { side: 'sales', region: 'DACH' },
        { side: 'sales', region: 'Benelux' },
      ] as const;
      const people = await crowd(round, dach, 2 * K, answers(2));
      for (const cell of [
        benelux,
        { ...dach, side: 'marketing' },
        { ...benelux, side: 'marketing' },
      ] as const)
        await crowd(round, cell, 2 * K, answers(4));
      const published = await resultsWhen(product, round, ({ scopes: [all] }) =>
        [all?.n.sales, all?.n.marketing].every((n) => n === 2 * K),
      );

      const [edits = '', erases = '', moves = ''] = people;
      expect(await put(round, edits, dach, answers(2))).toBe(200); // the same again
      expect(await put(round, edits, dach, answers(5))).toBe(200);
      expect(await put(round, moves, benelux, answers(2))).toBe(200);
      expect(await erase(round, erases)).toBe(204);
      expect(kind(await product.call(erases, 'GET', `rounds/${round}/response`))).toEqual([
        404,
        'response-not-found',
      ]);
      await crowd(round, dach, 2 * K + 1, answers(2)); // one more, and the erased one is back
      expect(await erase(round, erases)).toBe(204);
      expect((await readResults(product, 'owner-1', round)).scopes).toEqual(published.scopes);
      // What a person declared is theirs to see, whatever the figures go by.
      expect((await product.call(moves, 'GET', `rounds/${round}/response`)).body.region).toBe('DACH');

      await closeRound(product, round);
      const { scopes } = await resultsWhen(product, round, ({ final }) => final);
      const sales = Object.fromEntries(
        scopes.map(({ region, n, score }): [string, unknown] => [String(region), [n.sales, score.sales]]),
      );
      // Seven answered in DACH, one of them erased, one changed from 40 to 40 again when all were sent once more.
      expect(sales).toEqual({
        null: [2 * K + 2 * K, 60],
        DACH: [2 * K, 40],
        Benelux: [2 * K, 80],
      });
    },
    PATIENCE_MS,
  );

  test(
    'of regions with too few people are shown as one, and what is hidden cannot be subtracted',
    async () => {
      const round = await openRound(product, {
        regions: ['DACH', 'Benelux', 'Iberia'],
        minimumGroupSize: K,
      });
      const sizes = { DACH: [5, 6], Benelux: [4, 4], Iberia: [2, 7] };
      for (const [region, [sales = 0, marketing = 0]] of Object.entries(sizes)) {
        await crowd(round, { side: 'sales', region }, sales);
        await crowd(round, { side: 'marketing', region }, marketing);
      }
      await crowd(round, { side: 'observer' }, K);
      await closeRound(product, round);
      const { scopes } = await resultsWhen(product, round, ({ final }) => final);
      expect(scopes.map(({ region, joined, n }) => [region, joined, n])).toEqual([
        [null, undefined, { sales: 11, marketing: 17, observer: K }],
        ['DACH', undefined, { sales: 5, marketing: 6 }],
        ['~smaller', ['Benelux', 'Iberia'], { sales: 6, marketing: 11 }],
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'of a firm in which one side has fewer than k people show the other side alone',
    async () => {
      const round = await openRound(product, { minimumGroupSize: K });
      await crowd(round, { side: 'sales' }, K);
      await crowd(round, { side: 'marketing' }, K - 1);
      await closeRound(product, round);
      const { scopes } = await resultsWhen(product, round, ({ final }) => final);
      expect(scopes.map(({ n, score }) => [n, score])).toEqual([[{ sales: K }, { sales: 60 }]]);
    },
    PATIENCE_MS,
  );

  test(
    'of a round that nobody answered are final, and empty',
    async () => {
      const round = await openRound(product);
      await closeRound(product, round);
      const { scopes } = await resultsWhen(product, round, ({ final }) => final);
      expect(scopes).toMatchObject([{ n: {}, score: {}, moveUp: [] }]);
    },
    PATIENCE_MS,
  );
});

resultFindingTests(() => product);
laterRoundTests(() => product);
exportTests(() => product);
summaryTests(() => product);

// Last, because it puts the clock forward.
resultEndTests(() => product);
