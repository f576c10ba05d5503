import fc from 'fast-check';
import { routes, type Route } from '../../../contract/routes.ts';
import { checkReply } from '../../builders/checkReply.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import { drawnBody, hostileText, type Schema, type Schemas } from '../../builders/drawnRequests.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';

// More of them: CONCORD_FUZZ=500 npm run jest -- test/api/http/everyRoute. Other ones: CONCORD_SEED=1 and so on.
const RUNS = Number(process.env.CONCORD_FUZZ ?? 12);
const SEED = Number(process.env.CONCORD_SEED ?? 20261122);

let product: Product;
let places: Record<string, string>;
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

const table = Object.entries<Route>(routes).map(([name, route]) => ({ name, route }));
const pathOf = ({ path }: Route, given: Readonly<Record<string, string>> = places) =>
  path.replace(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(given[name] ?? ''));

interface Sent {
  readonly token?: string | undefined;
  readonly path: string;
  readonly body?: string | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}
/** Sends a request as it stands; fails where the reply is not as the OpenAPI document says. */
async function send({ method }: Route, { token, path, body, headers = {} }: Sent) {
  const reply = await fetch(`${product.address}/api/${path}`, {
    method: method.toUpperCase(),
    headers: { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: body as BodyInit }),
  });
  const text = await reply.text();
  const isJson = /json/.test(reply.headers.get('content-type') ?? '');
  const read = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  if (isJson || reply.status >= 400)
    checkReply(method.toUpperCase(), path, { status: reply.status, headers: reply.headers, body: read });
  return {
    status: reply.status,
    type: typeof read.type === 'string' ? read.type : '',
    text,
    headers: reply.headers,
  };
}

let made = 0;
/** A token of somebody who has sent nothing yet: nobody may change more than 60 things a minute. */
async function freshToken(owner: boolean): Promise<string> {
  made += 1;
  const reply = await fetch(`${product.address}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: `somebody-${made}`, owner }),
  });
  return ((await reply.json()) as { token: string }).token;
}

describe('who may call what', () => {
  const callers = {
    nobody: () => Promise.resolve(undefined),
    participant: () => freshToken(false),
    liaison: () => product.token('liaison-1'),
    owner: () => freshToken(true),
  };
  type Caller = keyof typeof callers;
  const may: Readonly<Record<Route['who'], readonly Caller[]>> = {
    anyone: ['nobody', 'participant', 'liaison', 'owner'],
    'signed in': ['participant', 'liaison', 'owner'],
    participant: ['participant', 'liaison', 'owner'],
    'liaison or owner': ['liaison', 'owner'],
    owner: ['owner'],
  };
  /** Who is a liaison is known to the flow, which reads the request first. */
  const fitting: Readonly<Record<string, string>> = {
    'disagreement-patch': JSON.stringify({ act: 'take' }),
    'steps-post': JSON.stringify({
      what: 'Another',
      owner: { id: 'x', name: 'X' },
      due: '2099-01-01',
      measure: 'A number',
      target: '1',
    }),
  };
  /** The same for whoever may: refused for another reason behind the door, so that nothing happens. */
  const harmless: typeof fitting = {
    ...fitting,
    'steps-post': (fitting['steps-post'] ?? '').replace('2099-01-01', '2000-01-01'),
  };
  const matrix = table.flatMap(({ name, route }) =>
    (Object.keys(callers) as Caller[]).map((caller) => ({ name, route, caller })),
  );

  test.each(matrix)('$name by $caller: $route.who', async ({ name, route, caller }) => {
    const allowed = may[route.who].includes(caller);
    // Else without a body and a version, so that nothing happens where it is allowed.
    const body = (allowed ? harmless : fitting)[name];
    const headers = { ...(allowed && body !== undefined && { 'If-Match': '"bm9uZQ"' }) };
    const { status, type } = await send(route, {
      token: await callers[caller](),
      path: pathOf(route),
      body,
      headers,
    });
    const refusal = type.replace('urn:concord:problem:', '');
    if (allowed) {
      expect(['not-signed-in', 'owner-only', 'liaison-only']).not.toContain(refusal);
      if (body !== undefined) expect(['changed-meanwhile', 'invalid-request']).toContain(refusal);
    } else if (caller === 'nobody') expect([status, refusal]).toEqual([401, 'not-signed-in']);
    else expect([status, refusal]).toEqual([403, route.who === 'owner' ? 'owner-only' : 'liaison-only']);
  });

  // liaison-2 looks after Benelux; the case is one of DACH.
  const ofRegion = table.filter(({ route }) => /\{(disagreement|step)\}/.test(route.path));
  test.each(ofRegion)(
    '$name of a region that is not theirs: there is no such thing',
    async ({ name, route }) => {
      const token = await product.token('liaison-2');
      const body = fitting[name] ?? (route.body && '{}');
      const headers = { 'Content-Type': 'application/json', 'If-Match': '"bm9uZQ"' };
      const { status } = await send(route, { token, path: pathOf(route), body, headers });
      expect(status).toBe(404);
    },
  );

  test('nobody has changed anything meanwhile', async () => {
    const { body } = await product.call('owner-1', 'GET', steps);
    expect(body.items).toMatchObject([{ what: 'One calendar', state: 'open' }]);
    expect((await product.call('owner-1', 'GET', `rounds/${places.round ?? ''}`)).body.state).toBe('open');
  });
});

describe('whatever is sent', () => {
  let schemas: Schemas;
  let schemaOf: (route: Route) => Schema | undefined;
  let replaced: Readonly<Record<string, string>>;
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
    const reader = table.find(({ route: { method, path: at } }) => method === 'get' && at === route.path);
    const tag = reader && (await send(reader.route, { token, path })).headers.get('etag');
    return tag ?? '"bm9uZQ"';
  };

  test.each(table)('$name answers, and tells nothing of its inside', async ({ route }) => {
    const property = fc.asyncProperty(drawnRequest(route), async (drawn) => {
      // What no program can send is not worth drawing.
      if (Object.values(drawn.places).some((place) => !place.isWellFormed() || /^\.{0,2}$/.test(place)))
        return;
      const token = await freshToken(route.who === 'owner' || route.who === 'liaison or owner');
      const path = pathOf(route, drawn.places);
      if (path.length > 8_000) return;
      const query = new URLSearchParams(drawn.query).toString().slice(0, 4_000);
      const tag = drawn.tag === 'current' && route.version ? await currentTag(route, path, token) : drawn.tag;
      const { status, text } = await send(route, {
        token,
        path: query === '' ? path : `${path}?${query}`,
        body: drawn.body,
        headers: {
          'Accept-Language': drawn.language,
          ...(drawn.body !== undefined && { 'Content-Type': drawn.type }),
          ...(route.version && route.method !== 'get' && { 'If-Match': tag }),
        },
      });
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|\n\s+at |ECONN|RestError|TypeError|PartitionKey eq/);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  });

  test('to the bot without a token of the channel goes no further', async () => {
    const property = fc.asyncProperty(fc.oneof(hostileText, fc.json()), async (body) => {
      const reply = await fetch(`${product.address}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await freshToken(true)}` },
        body,
      });
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
