import { openRound, type Product } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';

const rules = [
  { of: 'department', how: 'contains', text: 'sales', side: 'sales' },
  { of: 'department', how: 'contains', text: 'marketing', side: 'marketing' },
  { of: 'office', how: 'is', text: 'zurich', region: 'DACH' },
  { of: 'office', how: 'contains', text: 'Utrecht', region: 'Benelux' },
];
const regions = ['DACH', 'Benelux'];

/** What is filled in for people by the rules of a round. */
export function suggestionTests(started: () => Product): void {
  const withRules = (changed: Record<string, unknown> = {}) =>
    openRound(started(), { regions, placeRules: rules, ...changed });
  const suggestion = (person: string, round: string) =>
    started().call(person, 'GET', `rounds/${round}/suggestion`);

  /** With a token to which Entra and Graph answer so. */
  async function asked(person: string, round: string, special: object = {}) {
    const { address } = started();
    const body = JSON.stringify({ person, ...special });
    const headers = { 'Content-Type': 'application/json' };
    const given = await fetch(`${address}/local/token`, { method: 'POST', headers, body });
    const { token } = (await given.json()) as { token: string };
    const reply = await fetch(`${address}/api/rounds/${round}/suggestion`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return {
      status: reply.status,
      challenge: reply.headers.get('www-authenticate'),
      body: (await reply.json()) as unknown,
    };
  }

  describe('where somebody may stand', () => {
    test('is what the rules say of their department and office, and nothing else leaves', async () => {
      const round = await withRules();
      const { body, text } = await suggestion('sales-3', round).then((reply) => ({
        ...reply,
        text: JSON.stringify(reply.body),
      }));
      expect(body).toEqual({ side: 'sales', region: 'DACH' });
      expect(text).not.toMatch(/Key Account|Zürich/);
      expect((await suggestion('marketing-4', round)).body).toEqual({ side: 'marketing', region: 'Benelux' });
      // Their department is named otherwise, and their office by no rule.
      expect((await suggestion('marketing-6', round)).body).toEqual({ side: null, region: null });
      expect((await suggestion('not-in-the-directory', round)).body).toEqual({ side: null, region: null });
    });

    test('is not stored: a draft stays empty until they say so themselves', async () => {
      const round = await withRules();
      await suggestion('sales-3', round);
      const draft = await started().call('sales-3', 'GET', `rounds/${round}/draft`);
      expect(draft.body).toMatchObject({ side: null, region: null });
      const kept = JSON.stringify((await started().call('sales-3', 'GET', 'me/data')).body);
      expect(kept).not.toMatch(/Key Account|Zürich/);
    });

    test.each([
      ['nobody has allowed it', { graph: 'consent' }],
      ['Graph does not answer', { graph: 'down' }],
    ])('is for them to say where %s', async (_, special) =>
      expect(await asked('sales-1', await withRules(), special)).toMatchObject({
        status: 200,
        body: { side: null, region: null },
      }),
    );

    test('where the company asks for one more step, its claims are handed on, and a token that has them is taken', async () => {
      const round = await withRules();
      const { status, challenge, body } = await asked('sales-1', round, { graph: 'step' });
      expect([status, (body as { type: string }).type]).toEqual([401, 'urn:concord:problem:claims-needed']);
      const [, claims = ''] =
        /^Bearer error="insufficient_claims", claims="([\w+/=]+)"$/.exec(challenge ?? '') ?? [];
      expect(JSON.parse(Buffer.from(claims, 'base64').toString()) as unknown).toEqual({
        access_token: { acrs: { essential: true, value: 'c1' } },
      });
      expect(await asked('sales-1', round, { graph: 'step', acrs: ['c1'] })).toMatchObject({
        status: 200,
        body: { side: 'sales' },
      });
    });

    test('is said by a list of people alone where the round has one', async () => {
      const product = started();
      const round = await withRules({ state: 'draft' });
      const path = `rounds/${round}/roster`;
      const tag = (await product.call('owner-1', 'GET', path)).headers.get('etag') ?? '';
      const roster = await fetch(`${product.address}/api/${path}`, {
        method: 'PUT',
        headers: {
          Authorization: `Bearer ${await product.token('owner-1')}`,
          'Content-Type': 'text/csv',
          'If-Match': tag,
        },
        body: 'user,side,region\nsales-1@concord.example,marketing,Benelux\n',
      });
      expect(roster.status).toBe(200);
      expect(kind(await suggestion('sales-1', round))).toEqual([404, 'round-not-found']);
      const seen = (await product.call('owner-1', 'GET', `rounds/${round}`)).headers.get('etag') ?? '';
      await product.call('owner-1', 'PATCH', `rounds/${round}`, { state: 'open' }, { 'If-Match': seen });
      expect((await suggestion('sales-1', round)).body).toEqual({ side: null, region: null });
      expect(kind(await suggestion('sales-2', round))).toEqual([403, 'not-invited']);
    });

    test('is asked for so often, and then not for a while', async () => {
      const [round, without] = [await withRules(), await withRules({ placeRules: [] })];
      for (let time = 0; time < 13; time++)
        expect((await suggestion('asks-often', without)).status).toBe(200);
      for (let time = 0; time < 12; time++) expect((await suggestion('asks-often', round)).status).toBe(200);
      expect(kind(await suggestion('asks-often', round))).toEqual([429, 'too-many-requests']);
    });
  });

  describe('rules about it', () => {
    const refusedAt = async (body: Record<string, unknown>) => {
      const sent = { title: 'R', closesAt: '2099-01-01T00:00:00Z', regions, ...body };
      const reply = await started().call('owner-1', 'POST', 'rounds', sent);
      const errors = (reply.body.errors ?? []) as { path: string; message: string }[];
      return [reply.status, ...errors.map(({ path, message }) => `${path} ${message}`)];
    };
    const one = (changed: object) => ({ placeRules: [{ of: 'office', how: 'is', text: 'A', ...changed }] });

    test.each<[string, Record<string, unknown>, string]>([
      [
        'a region that the round lacks',
        one({ region: 'Nordics' }),
        'placeRules[0].region is no region of the round',
      ],
      [
        'a side and a region',
        one({ side: 'sales', region: 'DACH' }),
        'placeRules[0] names a side or a region, one of the two',
      ],
      ['neither', one({}), 'placeRules[0] names a side or a region, one of the two'],
      ['no word', one({ side: 'sales', text: ' & ' }), 'placeRules[0].text needs a letter or a digit'],
      [
        'too many',
        { placeRules: Array.from({ length: 51 }, () => rules[0]) },
        'placeRules must have at most 50 entries',
      ],
    ])('%s is refused where it stands', async (_, body, fault) =>
      expect(await refusedAt(body)).toEqual([400, fault]),
    );

    test('a region that rules name cannot be taken from under them, and a copy has them', async () => {
      const product = started();
      const round = await withRules({ state: 'draft' });
      const seen = await product.call('owner-1', 'GET', `rounds/${round}`);
      const tag = { 'If-Match': seen.headers.get('etag') ?? '' };
      const refused = await product.call('owner-1', 'PATCH', `rounds/${round}`, { regions: ['DACH'] }, tag);
      expect(refused.body.errors).toEqual([
        {
          path: 'regions',
          message: 'rules for department and office suggest one of these regions: change the rules, too',
        },
      ]);
      const body = { title: 'Copy', closesAt: '2099-01-01T00:00:00Z', copyOf: round };
      const copy = await product.call('owner-1', 'POST', 'rounds', body);
      expect(copy.body.placeRules).toEqual(seen.body.placeRules);
      // With other regions it takes over the rules that go with them: nobody has sent the others.
      const other = await product.call('owner-1', 'POST', 'rounds', { ...body, regions: ['DACH'] });
      expect([other.status, (other.body.placeRules as { text: string }[]).map(({ text }) => text)]).toEqual([
        201,
        ['sales', 'marketing', 'zurich'],
      ]);
    });
  });

  test('only owners are told the rules: others, that there are some', async () => {
    const round = await withRules();
    const seenBy = async (person: string) => {
      const { items } = (await started().call(person, 'GET', 'rounds')).body as { items: { id: string }[] };
      const one = (await started().call(person, 'GET', `rounds/${round}`)).body;
      return [one, items.find(({ id }) => id === round)];
    };
    for (const seen of await seenBy('owner-1'))
      expect(seen).toMatchObject({ placeRules: [{}, {}, {}, {}], suggestsPlace: true });
    for (const seen of await seenBy('sales-1')) {
      expect(seen).toHaveProperty('suggestsPlace', true);
      expect(seen).not.toHaveProperty('placeRules');
    }
  });

  test('only owners are told whether rules mean anything here', async () => {
    expect((await started().call('owner-1', 'GET', 'me')).body.readsProfile).toBe(true);
    expect((await started().call('sales-1', 'GET', 'me')).body).not.toHaveProperty('readsProfile');
  });
}
