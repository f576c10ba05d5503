import fc from 'fast-check';
import type { Route } from '../../../contract/routes.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import { drawnBody, hostileText, type Schema, type Schemas } from '../../builders/drawnRequests.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { everyRoute, freshToken, pathOf, send, type Places } from '../../builders/routeRequests.ts';
import { everyCallerTests } from './everyCallerTests.ts';

// More of them, and other ones: CONCORD_FUZZ=300 CONCORD_SEED=1. Then it says what they were answered with.
const FEW = 12;
const RUNS = Number(process.env.CONCORD_FUZZ ?? FEW);
const SEED = Number(process.env.CONCORD_SEED ?? 20261122);

let product: Product;
let places: Places;
let steps: string;
beforeAll(async () => {
  product = await startProduct();
  const { round, ids } = await roundThatDiffers(product);
  const disagreement = ids.find((id) => id.includes('~r00~')) ?? '';
  steps = `disagreements/${encodeURIComponent(disagreement)}/steps`;
  const me = await product.call('liaison-1', 'GET', 'me');
  const { headers, status } = await product.call('liaison-1', 'POST', steps, {
    what: 'One calendar',
    owner: { id: me.body.id, name: 'Liaison' },
    due: new Date(Date.now() + 864e5).toISOString().slice(0, 10),
    measure: 'Dates kept',
    target: '9 of 10',
  });
  expect(status).toBe(201);
  const step = decodeURIComponent((headers.get('location') ?? '').split('/').at(-1) ?? '');
  places = { round, disagreement, step, id: 'our-words', summary: 'nobody' };
});
afterAll(() => product.stop());

describe('who may call what', () => everyCallerTests(() => ({ product, places })));

describe('whatever is sent', () => {
  let schemas: Schemas;
  let schemaOf: (route: Route) => Schema | undefined;
  let replaced: Places;
  beforeAll(async () => {
    const document = (await (await fetch(`${product.address}/api/openapi.json`)).json()) as {
      components: { schemas: Schemas };
      paths: Record<
        string,
        Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
      >;
    };
    ({ schemas } = document.components);
    schemaOf = ({ path, method }) =>
      document.paths[`/${path}`]?.[method]?.requestBody?.content['application/json']?.schema;
    // Rounds that may change and close.
    const draft = await openRound(product, { state: 'draft', regions: ['DACH', 'Benelux'] });
    replaced = { ...places, round: draft };
  });

  const answered = new Map<number, number>();
  afterAll(() => {
    const all = [...answered].sort(([one], [other]) => one - other);
    const sum = all.reduce((total, [, count]) => total + count, 0);
    if (RUNS > FEW)
      process.stdout.write(
        `${sum} requests: ${all.map(([status, count]) => `${status}: ${count}`).join(', ')}\n`,
      );
  });

  const tags = ['"bm9uZQ"', '*', 'W/"1"', '""', '"x", "y"', '"\u00e9"', 'x'.repeat(3_000)];
  const odd = <T>(usual: T, others: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

  const drawnRequest = (route: Route) => {
    const schema = schemaOf(route);
    const given = route.version ? replaced : places;
    return fc.record({
      places: fc.record(
        Object.fromEntries(Object.entries(given).map(([name, place]) => [name, odd(place, hostileText)])),
      ),
      query: fc.dictionary(
        fc.constantFrom(...Object.keys(route.query ?? {}), 'preview', 'unknown'),
        fc.oneof(hostileText, fc.constantFrom('true', 'csv', 'all', 'open', 'aggregate')),
        { maxKeys: 3 },
      ),
      body: schema
        ? drawnBody(schema, schemas)
        : route.file
          ? fc.oneof(hostileText, fc.uint8Array({ maxLength: 400 }), fc.constant('user,side\n=1+1,sales\n"'))
          : fc.constant(undefined),
      tag: odd('current', fc.constantFrom(...tags)),
      type: odd(
        schema ? 'application/json' : 'text/csv',
        fc.constantFrom('text/plain', 'x', 'multipart/form-data'),
      ),
      language: odd('en', fc.constantFrom('de', 'fr;q=x', '__proto__', ',;'.repeat(500))),
    });
  };

  /** Where the version of something can be read that is replaced there. */
  const currentTag = async (route: Route, path: string, token: string): Promise<string> => {
    const reader = everyRoute.find(
      ({ route: { method, path: at } }) => method === 'get' && at === route.path,
    );
    const tag = reader && (await send(product, reader.route, { token, path })).headers.get('etag');
    return tag ?? '"bm9uZQ"';
  };

  test.each(everyRoute)('$name answers, and tells nothing of its inside', async ({ route }) => {
    const property = fc.asyncProperty(drawnRequest(route), async (drawn) => {
      // What no program can send is not worth drawing.
      if (Object.values(drawn.places).some((place) => !place.isWellFormed() || /^\.{0,2}$/.test(place)))
        return;
      const owner = route.who === 'owner' || route.who === 'liaison or owner';
      const token = await freshToken(product, { owner });
      const path = pathOf(route, drawn.places);
      if (path.length > 8_000) return;
      const query = new URLSearchParams(drawn.query).toString().slice(0, 4_000);
      const tag = drawn.tag === 'current' && route.version ? await currentTag(route, path, token) : drawn.tag;
      const { status, text } = await send(product, route, {
        token,
        path: query === '' ? path : `${path}?${query}`,
        body: drawn.body,
        headers: {
          'Accept-Language': drawn.language,
          ...(drawn.body !== undefined && { 'Content-Type': drawn.type }),
          ...(route.version && route.method !== 'get' && { 'If-Match': tag }),
        },
      });
      answered.set(status, (answered.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|\n\s+at |ECONN|RestError|TypeError|PartitionKey eq/);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  });

  test('to the bot without a token of the channel goes no further', async () => {
    const property = fc.asyncProperty(fc.oneof(hostileText, fc.json()), async (body) => {
      const reply = await fetch(`${product.address}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${await freshToken(product, { owner: true })}`,
        },
        body,
      });
      answered.set(reply.status, (answered.get(reply.status) ?? 0) + 1);
      expect([400, 401, 403, 413]).toContain(reply.status);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  });

  test('the product is still there, and holds what it held', async () => {
    expect((await product.call('owner-1', 'GET', 'health')).body).toMatchObject({ status: 'ok' });
    const { body } = await product.call('owner-1', 'GET', steps);
    // Owners among those who sent may have agreed steps of their own.
    expect(body.items).toContainEqual(expect.objectContaining({ what: 'One calendar' }));
  });
});
