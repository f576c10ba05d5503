import { findings } from '../../../contract/findings.ts';
import { openRound, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { closeRound, readResults, resultsWhen } from '../../builders/results.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';

/** Besides disagreements, and in a firm of ten. */
export function resultFindingTests(product: () => Product): void {
  const { put, crowd } = answering(product);
  describe('what a release tells besides disagreements', () => {
    const O1 = 17;
    const M1 = 11;
    /** Everything in the middle, but the one executive; and what "qualified lead" means. */
    const given = (executive: number, lead: number) => answers(3).with(O1, executive).with(M1, lead);
    const told = (person: string, round: string) => product().call(person, 'GET', `rounds/${round}/findings`);

    test(
      'is, of the whole company, where a side misjudges the other, and that one side sees a divide which the other does not',
      async () => {
        const round = await openRound(product(), { minimumGroupSize: K, awareness: true });
        const say = async (side: string, index: number, A1: string, A2: string) =>
          product().call(`view-${side}-${index}`, 'PUT', `rounds/${round}/response`, {
            side,
            answers: answers(side === 'sales' ? 3 : 4),
            awareness: { A1, A2 },
          });
        for (let index = 0; index < 6; index++) {
          expect((await say('sales', index, 'defined', index < 5 ? 'yes' : 'not-sure')).status).toBe(200);
          expect((await say('marketing', index, 'aligned', index < 1 ? 'yes' : 'no')).status).toBe(200);
        }
        await closeRound(product(), round);
        await resultsWhen(product(), round, ({ final }) => final);
        const { items } = findings.parse((await told('liaison-2', round)).body);
        expect(items).toEqual([
          { kind: 'blind-spot', region: null, side: 'sales', expected: 'defined', actual: 'integrated' },
          { kind: 'divide-unseen', region: null, sales: 5 / 6, marketing: 1 / 6 },
        ]);
      },
      PATIENCE_MS,
    );

    test(
      'is what both sides call weak and where a side is split: for liaisons of the region and for owners alone',
      async () => {
        const round = await openRound(product(), { regions: ['DACH', 'Benelux'], minimumGroupSize: K });
        expect((await told('owner-1', round)).body).toEqual({ round, release: null, items: [] });
        const dach = { side: 'sales', region: 'DACH' } as const;
        for (let index = 0; index < 10; index++)
          expect(await put(round, `pole-${index}`, dach, given(1, index % 2 === 0 ? 1 : 5))).toBe(200);
        await crowd(round, { ...dach, side: 'marketing' }, 2 * K, given(1, 4));
        for (const side of ['sales', 'marketing'] as const)
          await crowd(round, { side, region: 'Benelux' }, 2 * K, given(2, 4));
        await closeRound(product(), round);
        await resultsWhen(product(), round, ({ final }) => final);

        const reply = await told('owner-1', round);
        const { items, release } = findings.parse(reply.body);
        expect(release).toBeGreaterThan(0);
        expect(items).toMatchObject([
          { kind: 'shared-problem', region: null, subject: { kind: 'statement', id: 'O1' } },
          { kind: 'split-side', region: null, side: 'sales' },
          { kind: 'shared-problem', region: 'DACH', sales: 1, marketing: 1, includes: [] },
          {
            kind: 'split-side',
            region: 'DACH',
            side: 'sales',
            subject: { id: 'M1' },
            answers: [5, 0, 0, 0, 5, 0],
          },
        ]);
        // liaison-2 looks after Benelux.
        expect(
          findings.parse((await told('liaison-2', round)).body).items.map(({ region }) => region),
        ).toEqual([null, null]);
        expect((await told('liaison-1', round)).body).toEqual(reply.body);
        expect(kind(await told('sales-1', round))).toEqual([403, 'liaison-only']);
        expect(kind(await told('owner-1', 'nowhere'))).toEqual([404, 'round-not-found']);
      },
      PATIENCE_MS,
    );
  });

  describe('a firm of ten', () => {
    /** Six of Sales, who expect Marketing to say Defined and see a divide, and four of Marketing. */
    async function firm(minimumGroupSize: number): Promise<string> {
      const round = await openRound(product(), {
        minimumGroupSize,
        awareness: true,
        resultsFor: 'while-open',
      });
      const say = async (person: string, side: string, given: number, A1: string, A2: string) => {
        const body = { side, answers: answers(given), awareness: { A1, A2 } };
        const reply = await product().call(person, 'PUT', `rounds/${round}/response`, body);
        expect(reply.status).toBe(200);
      };
      for (let index = 0; index < 6; index++) await say(`ten-${index}`, 'sales', 3, 'defined', 'yes');
      for (let index = 6; index < 10; index++) await say(`ten-${index}`, 'marketing', 4, 'no-idea', 'no');
      await closeRound(product(), round);
      await resultsWhen(product(), round, ({ final }) => final);
      return round;
    }
    const roles = ['owner-1', 'liaison-1', 'sales-1'];

    test(
      'sees at the end what both sides say of each other, where k is 3; only findings that rest on five a side are told',
      async () => {
        const round = await firm(3);
        const seen = await Promise.all(roles.map((person) => readResults(product(), person, round)));
        expect(seen[1]).toEqual(seen[0]);
        expect(seen[2]).toEqual(seen[0]);
        expect(seen[0]?.scopes[0]).toMatchObject({
          n: { sales: 6, marketing: 4 },
          awareness: {
            sales: {
              A1: { undefined: 0, defined: 6, aligned: 0, integrated: 0, 'no-idea': 0 },
              A2: { yes: 6, no: 0, 'not-sure': 0 },
              levels: { aligned: 6 },
            },
            marketing: { A1: { 'no-idea': 4 }, A2: { yes: 0, no: 4 }, levels: { integrated: 4 } },
          },
        });
        const { body } = await product().call('liaison-1', 'GET', `rounds/${round}/findings`);
        expect(findings.parse(body).items).toEqual([]);
      },
      PATIENCE_MS,
    );

    test(
      'sees nothing of the side with four people where k is 5, in any role, what the other side expects of it included',
      async () => {
        const round = await firm(5);
        for (const person of roles) {
          const [company] = (await readResults(product(), person, round)).scopes;
          expect([company?.n, company?.score]).toEqual([{ sales: 6 }, { sales: 60 }]);
          expect(company?.awareness).toEqual({
            sales: {
              A1: { undefined: 0, defined: 6, aligned: 0, integrated: 0, 'no-idea': 0 },
              A2: { yes: 6, no: 0, 'not-sure': 0 },
              levels: { undefined: 0, defined: 0, aligned: 6, integrated: 0 },
            },
            marketing: {},
          });
          const told = JSON.stringify(company?.subjects);
          expect(told).not.toContain('"marketing"');
          expect(told).not.toContain('"gap"');
        }
      },
      PATIENCE_MS,
    );
  });
}
