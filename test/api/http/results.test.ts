import { setTimeout as wait } from 'node:timers/promises';
import { disagreementList } from '../../../contract/disagreements.ts';
import { findings } from '../../../contract/findings.ts';
import { trend } from '../../../contract/trend.ts';
import { csvRows, expectedSubjects, exportOf, withoutWords, workbookRows } from '../../builders/exports.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { kind } from '../../builders/replies.ts';
import { closeRound, readResults, resultsWhen } from '../../builders/results.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

const K = 3;
const PATIENCE_MS = 150_000;

interface Cell {
  readonly side: 'sales' | 'marketing' | 'observer';
  readonly region?: string;
}

const put = async (round: string, person: string, cell: Cell, given = answers(3)) =>
  (await product.call(person, 'PUT', `rounds/${round}/response`, { ...cell, answers: given })).status;
const erase = async (round: string, person: string) =>
  (await product.call(person, 'DELETE', `rounds/${round}/response`)).status;

/** `count` people of one cell; their ids tell the cell apart. */
async function crowd(round: string, cell: Cell, count: number, given = answers(3)): Promise<string[]> {
  const people = Array.from(
    { length: count },
    (_, index) => `${cell.side}-${(cell.region ?? 'nowhere').toLowerCase()}-person-${index}`,
  );
  for (const person of people) expect(await put(round, person, cell, given)).toBe(200);
  return people;
}

/** Cases come a moment after the release that they follow from. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds()) && Date.now() < end) await wait(250);
}

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
      await closeRound(product, later);
      await resultsWhen(product, later, ({ final }) => final);
      expect(await regionsOf('sales-1', later)).toEqual([null]);

      const draft = await product.call('owner-1', 'POST', 'rounds', {
        title: 'Draft',
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      });
      const path = `rounds/${String(draft.body.id)}/results`;
      expect(kind(await product.call('sales-1', 'GET', path))).toEqual([404, 'round-not-found']);
      expect((await product.call('owner-1', 'GET', path)).status).toBe(200);
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

  test(
    'become final when the clock closes the round; answers after that are refused, erasing still erases',
    async () => {
      const closesAt = new Date(Date.now() + 6_000).toISOString();
      const round = await openRound(product, { minimumGroupSize: K, closesAt });
      const [first = '', second = ''] = await crowd(round, { side: 'sales' }, K);
      await crowd(round, { side: 'marketing' }, K);
      const { scopes, releasedAt } = await resultsWhen(product, round, ({ final }) => final);
      expect(scopes[0]?.n).toEqual({ sales: K, marketing: K });
      expect((releasedAt ?? '') >= closesAt).toBe(true);
      expect(await put(round, second, { side: 'sales' }, answers(5))).toBe(409);
      expect(await erase(round, first)).toBe(204);
      expect((await readResults(product, 'sales-1', round)).scopes[0]?.n).toEqual({ sales: K, marketing: K });
      const read = await product.call('owner-1', 'GET', `rounds/${round}`);
      const tag = { 'If-Match': read.headers.get('etag') ?? '' };
      const later = { closesAt: new Date(Date.now() + 86_400_000).toISOString() };
      expect(kind(await product.call('owner-1', 'PATCH', `rounds/${round}`, later, tag))).toEqual([
        409,
        'round-frozen',
      ]);
    },
    PATIENCE_MS,
  );
});

describe('what a release tells besides disagreements', () => {
  const O1 = 17;
  const M1 = 11;
  /** Everything in the middle, but the one executive; and what "qualified lead" means. */
  const given = (executive: number, lead: number) => answers(3).with(O1, executive).with(M1, lead);
  const told = (person: string, round: string) => product.call(person, 'GET', `rounds/${round}/findings`);

  test(
    'is, of the whole company, where a side misjudges the other, and that one side sees a divide which the other does not',
    async () => {
      const round = await openRound(product, { minimumGroupSize: K, awareness: true });
      const say = async (side: string, index: number, A1: string, A2: string) =>
        product.call(`view-${side}-${index}`, 'PUT', `rounds/${round}/response`, {
          side,
          answers: answers(side === 'sales' ? 3 : 4),
          awareness: { A1, A2 },
        });
      for (let index = 0; index < 6; index++) {
        expect((await say('sales', index, 'defined', index < 5 ? 'yes' : 'not-sure')).status).toBe(200);
        expect((await say('marketing', index, 'aligned', index < 1 ? 'yes' : 'no')).status).toBe(200);
      }
      await closeRound(product, round);
      await resultsWhen(product, round, ({ final }) => final);
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
      const round = await openRound(product, { regions: ['DACH', 'Benelux'], minimumGroupSize: K });
      expect((await told('owner-1', round)).body).toEqual({ round, release: null, items: [] });
      const dach = { side: 'sales', region: 'DACH' } as const;
      for (let index = 0; index < 10; index++)
        expect(await put(round, `pole-${index}`, dach, given(1, index % 2 === 0 ? 1 : 5))).toBe(200);
      await crowd(round, { ...dach, side: 'marketing' }, 2 * K, given(1, 4));
      for (const side of ['sales', 'marketing'] as const)
        await crowd(round, { side, region: 'Benelux' }, 2 * K, given(2, 4));
      await closeRound(product, round);
      await resultsWhen(product, round, ({ final }) => final);

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
      expect(findings.parse((await told('liaison-2', round)).body).items.map(({ region }) => region)).toEqual(
        [null, null],
      );
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
    const round = await openRound(product, { minimumGroupSize, awareness: true, resultsFor: 'while-open' });
    const say = async (person: string, side: string, given: number, A1: string, A2: string) => {
      const body = { side, answers: answers(given), awareness: { A1, A2 } };
      const reply = await product.call(person, 'PUT', `rounds/${round}/response`, body);
      expect(reply.status).toBe(200);
    };
    for (let index = 0; index < 6; index++) await say(`ten-${index}`, 'sales', 3, 'defined', 'yes');
    for (let index = 6; index < 10; index++) await say(`ten-${index}`, 'marketing', 4, 'no-idea', 'no');
    await closeRound(product, round);
    await resultsWhen(product, round, ({ final }) => final);
    return round;
  }
  const roles = ['owner-1', 'liaison-1', 'sales-1'];

  test(
    'sees at the end what both sides say of each other, where k is 3; only findings that rest on five a side are told',
    async () => {
      const round = await firm(3);
      const seen = await Promise.all(roles.map((person) => readResults(product, person, round)));
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
      const { body } = await product.call('liaison-1', 'GET', `rounds/${round}/findings`);
      expect(findings.parse(body).items).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'sees nothing of the side with four people where k is 5, in any role, what the other side expects of it included',
    async () => {
      const round = await firm(5);
      for (const person of roles) {
        const [company] = (await readResults(product, person, round)).scopes;
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

describe('a round after another', () => {
  test(
    'is compared with it, for everybody; and says what has become of its cases, for those who deal with them',
    async () => {
      const people = 12;
      const first = await openRound(product, { title: 'Spring', minimumGroupSize: K });
      await crowd(first, { side: 'sales' }, people, answers(2));
      await crowd(first, { side: 'marketing' }, people, answers(4));
      await closeRound(product, first);
      await resultsWhen(product, first, ({ final }) => final);
      const id = `${first}~--~overall~overall`;
      const path = `disagreements/${encodeURIComponent(id)}`;
      const verified = async () => (await product.call('liaison-1', 'GET', path)).body.verified;
      await until(async () => (await product.call('liaison-1', 'GET', path)).status === 200);
      expect(await verified()).toBeNull();

      const second = await openRound(product, { title: 'Autumn', minimumGroupSize: K, copyOf: first });
      const told = (person: string) => product.call(person, 'GET', `rounds/${second}/trend`);
      expect(kind(await told('sales-1'))).toEqual([403, 'results-not-open']);
      await crowd(second, { side: 'sales' }, people, answers(4));
      await crowd(second, { side: 'marketing' }, people, answers(4));
      await closeRound(product, second);
      await resultsWhen(product, second, ({ final }) => final);

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
      expect(kind(await product.call('sales-1', 'GET', 'rounds/nowhere/trend'))).toEqual([
        404,
        'round-not-found',
      ]);

      expect(await verified()).toMatchObject({
        round: second,
        title: 'Autumn',
        then: -2,
        gap: 0,
        status: 'shrunk',
      });
      const list = await product.call('liaison-1', 'GET', `rounds/${first}/disagreements`);
      expect(disagreementList.parse(list.body).items).toMatchObject([{ id, verified: { round: second } }]);
      expect(kind(await product.call('sales-1', 'GET', path))).toEqual([403, 'liaison-only']);
    },
    PATIENCE_MS,
  );
});

describe('the figures of a round, to take along', () => {
  test(
    'are what the results say, for its owner alone, and the log says who took them',
    async () => {
      const round = await openRound(product, {
        title: 'Été "26"',
        regions: ['=cmd|x', 'Benelux'],
        minimumGroupSize: K,
      });
      const file = (person: string, query: string) => exportOf(product, person, round, query);
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
      await closeRound(product, round);
      const { scopes } = await resultsWhen(product, round, ({ final }) => final);

      const csv = await file('owner-1', 'kind=aggregate&format=csv');
      expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([
        200,
        'text/csv; charset=utf-8',
        'attachment; filename="concord-ete-26-figures.csv"',
      ]);
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
      expect((await exportOf(product, 'owner-1', 'nowhere', 'kind=aggregate')).status).toBe(404);
      const { items } = (await product.call('owner-1', 'GET', 'audit')).body as {
        items: { act: string; round: string; details: { format?: string } }[];
      };
      expect(
        items.filter((item) => item.act === 'exported' && item.round === round).map(({ details }) => details),
      ).toMatchObject([{ format: 'xlsx' }, { format: 'csv' }]);
    },
    PATIENCE_MS,
  );

  test(
    'are a line for each person where the round has said so, once, and without those who only began',
    async () => {
      const round = await openRound(product, { minimumGroupSize: K, research: true });
      const file = (query: string) => exportOf(product, 'owner-1', round, query);
      const problemOf = async (query: string) => {
        const { status, bytes } = await file(query);
        return [status, (JSON.parse(Buffer.from(bytes).toString()) as { type: string }).type];
      };
      const people = [
        ...(await crowd(round, { side: 'sales' }, K + 2, answers(2))),
        ...(await crowd(round, { side: 'marketing' }, K, answers(4))),
      ];
      await product.call('draft-only', 'PUT', `rounds/${round}/draft`, { answers: answers(5) });
      const early = [409, 'urn:concord:problem:figures-not-final'];
      expect(await problemOf('kind=respondents')).toEqual(early);
      await closeRound(product, round);
      await resultsWhen(product, round, ({ final }) => final);
      // One of Sales has thought better of it: others stay out with them, so that nobody can be subtracted.
      expect(await erase(round, people[0] ?? '')).toBe(204);
      const gone = [409, 'urn:concord:problem:not-for-research'];
      const silent = await openRound(product, { minimumGroupSize: K });
      const { status, bytes } = await exportOf(product, 'owner-1', silent, 'kind=codebook');
      expect([status, (JSON.parse(Buffer.from(bytes).toString()) as { type: string }).type]).toEqual(gone);

      expect((await file('kind=respondents&format=xlsx')).status).toBe(400);
      expect((await exportOf(product, 'sales-1', round, 'kind=respondents')).status).toBe(403);
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
