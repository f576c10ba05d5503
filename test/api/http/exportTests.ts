import { csvRows, expectedSubjects, exportOf, withoutWords, workbookRows } from '../../builders/exports.ts';
import { openRound, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { closeRound, resultsWhen } from '../../builders/results.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';

/** Files of figures and of single answers. */
export function exportTests(product: () => Product): void {
  const { put, erase, crowd } = answering(product);
  describe('the figures of a round, to take along', () => {
    test(
      'are what the results say, for its owner alone, and the log says who took them',
      async () => {
        const round = await openRound(product(), {
          title: 'Été "26"',
          regions: ['=cmd|x', 'Benelux'],
          minimumGroupSize: K,
        });
        const file = (person: string, query: string) => exportOf(product(), person, round, query);
        expect((await file('owner-1', 'kind=aggregate')).status).toBe(409);
        for (const [place, region] of ['=cmd|x', 'Benelux'].entries())
          for (const [side, given] of [
            ['sales', 2],
            ['marketing', 4],
          ] as const)
            for (let person = 0; person < K + place; person++)
              expect(
                await put(round, `file-${side}-${place}-${person}`, { side, region }, answers(given)),
              ).toBe(200);
        await closeRound(product(), round);
        const { scopes } = await resultsWhen(product(), round, ({ final }) => final);

        const csv = await file('owner-1', 'kind=aggregate&format=csv');
        expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual(
          [
            200,
            'text/csv; charset=utf-8',
            expect.stringMatching(/^attachment; filename="concord-figures-ete-26-\d{4}-\d\d-\d\d\.csv"$/),
          ],
        );
        expect(withoutWords(csvRows(Buffer.from(csv.bytes).toString('utf8')))).toEqual(
          expectedSubjects(scopes, ['overall', 'area', 'statement'], ({ region }) =>
            region === '=cmd|x' ? "'=cmd|x" : (region ?? 'whole company'),
          ),
        );
        const sheets = await workbookRows((await file('owner-1', 'kind=aggregate&format=xlsx')).bytes);
        expect(withoutWords(sheets.get('Statements') ?? [])).toEqual(expectedSubjects(scopes, ['statement']));

        for (const person of ['sales-1', 'liaison-1'])
          expect((await file(person, 'kind=aggregate')).status).toBe(403);
        for (const query of ['', 'kind=everything', 'kind=aggregate&format=pdf'])
          expect((await file('owner-1', query)).status).toBe(400);
        expect((await exportOf(product(), 'owner-1', 'nowhere', 'kind=aggregate')).status).toBe(404);
        const { items } = (await product().call('owner-1', 'GET', 'audit')).body as {
          items: { act: string; round: string; details: { format?: string } }[];
        };
        expect(
          items
            .filter((item) => item.act === 'exported' && item.round === round)
            .map(({ details }) => details),
        ).toMatchObject([{ format: 'xlsx' }, { format: 'csv' }]);
      },
      PATIENCE_MS,
    );

    test(
      'of a round that closed with too few people, or with nobody, are not to be had: the problem says why, and no file is made',
      async () => {
        const rounds = await Promise.all([
          openRound(product(), { minimumGroupSize: K, regions: ['DACH', 'Benelux'], research: true }),
          openRound(product(), { minimumGroupSize: K, research: true }),
        ]);
        const [few, nobody] = rounds;
        await crowd(few, { side: 'sales', region: 'DACH' }, K - 1);
        await crowd(few, { side: 'marketing', region: 'Benelux' }, K - 1);
        for (const round of rounds) await closeRound(product(), round);
        for (const round of [few, nobody]) {
          await resultsWhen(product(), round, ({ final }) => final);
          for (const query of ['kind=aggregate&format=csv', 'kind=aggregate&format=xlsx', 'kind=summary']) {
            const { status, headers, bytes } = await exportOf(product(), 'owner-1', round, query);
            expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
              409,
              expect.stringContaining('application/problem+json'),
              null,
            ]);
            expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
              type: 'urn:concord:problem:nothing-published',
              detail: `Fewer than ${K} people of each side answered, and the round is over.`,
            });
          }
          const { bytes } = await exportOf(product(), 'owner-1', round, 'kind=respondents');
          expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
            type: 'urn:concord:problem:too-few-people',
          });
        }
        const { items } = (await product().call('owner-1', 'GET', 'audit')).body as {
          items: { act: string; round: string }[];
        };
        expect(items.filter(({ act, round }) => act === 'exported' && rounds.includes(round))).toEqual([]);
      },
      PATIENCE_MS,
    );

    test(
      'are a line for each person where the round has said so, once, and without those who only began',
      async () => {
        const round = await openRound(product(), { minimumGroupSize: K, research: true });
        const file = (query: string) => exportOf(product(), 'owner-1', round, query);
        const problemOf = async (query: string) => {
          const { status, bytes } = await file(query);
          return [status, (JSON.parse(Buffer.from(bytes).toString()) as { type: string }).type];
        };
        const people = [
          ...(await crowd(round, { side: 'sales' }, K + 2, answers(2))),
          ...(await crowd(round, { side: 'marketing' }, K, answers(4))),
        ];
        await product().call('draft-only', 'PUT', `rounds/${round}/draft`, { answers: answers(5) });
        const early = [409, 'urn:concord:problem:figures-not-final'];
        expect(await problemOf('kind=respondents')).toEqual(early);
        await closeRound(product(), round);
        await resultsWhen(product(), round, ({ final }) => final);
        // One of Sales has thought better of it: others stay out with them, so that nobody can be subtracted.
        expect(await erase(round, people[0] ?? '')).toBe(204);
        const gone = [409, 'urn:concord:problem:not-for-research'];
        const silent = await openRound(product(), { minimumGroupSize: K });
        const { status, bytes } = await exportOf(product(), 'owner-1', silent, 'kind=codebook');
        expect([status, (JSON.parse(Buffer.from(bytes).toString()) as { type: string }).type]).toEqual(gone);

        expect((await file('kind=respondents&format=xlsx')).status).toBe(400);
        expect((await exportOf(product(), 'sales-1', round, 'kind=respondents')).status).toBe(403);
        const made = await file('kind=respondents');
        expect(made.status).toBe(200);
        const rows = csvRows(Buffer.from(made.bytes).toString());
        expect(rows.map(({ side, s1, s20 }) => [side, s1, s20])).toEqual(
          Array.from({ length: K }, () => ['marketing', '4', '4']),
        );
        expect(new Set(rows.map(({ id }) => id)).size).toBe(K);
        const codebook = Buffer.from((await file('kind=codebook')).bytes).toString();
        expect(csvRows(codebook).find(({ part }) => part === 'group')).toMatchObject({
          name: 'marketing',
          value: String(K),
        });
        expect(await erase(round, people.at(-1) ?? '')).toBe(204);
        expect(await problemOf('kind=respondents')).toEqual([409, 'urn:concord:problem:already-handed-out']);
      },
      PATIENCE_MS,
    );
  });
}
